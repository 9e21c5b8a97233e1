const PREFIX = 'livestall:console-choice:';

/** A choice of the seller about the console itself, kept on this device; `null` where none was made. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a choice. */
export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // It lasts as long as the page then.
  }
}
