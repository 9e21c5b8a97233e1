import { keep, readKept } from '../kept/kept.js';

const PREFIX = 'livestall:console-choice:';

/** A choice of the seller about the console itself, kept on this device; `null` where none was made. */
export function readChoice(name: string): string | null {
  return readKept(PREFIX + name);
}

/** Keeps a choice; `''` forgets it. */
export function keepChoice(name: string, value: string): void {
  keep(PREFIX + name, value);
}
