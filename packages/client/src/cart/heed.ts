import type { Asked } from './checked/answer-of.js';

/** Listens to a store until `signal` aborts. A store that cannot be listened to, or not be left, can still be asked: the console says why. */
export function heed(
  asked: Asked,
  signal: AbortSignal,
  listen: () => (() => void) | undefined,
): void {
  const leave = attempt(asked, listen);
  if (typeof leave !== 'function') return;
  signal.addEventListener('abort', () => attempt(asked, leave));
}

function attempt<T>({ name, fn }: Asked, call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    console.error(`livestall: ${name}: ${fn}() failed`, error);
    return undefined;
  }
}
