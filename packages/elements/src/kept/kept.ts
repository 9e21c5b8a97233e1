/** What the browser does not keep, as it may not, or has no room: it lasts as long as the page. */
const memory = new Map<string, string>();

/** A text that is kept on this device; `null` where there is none. */
export function readKept(key: string): string | null {
  // The property itself throws in a frame whose third-party storage is blocked.
  try {
    return (memory.get(key) ?? localStorage.getItem(key)) || null;
  } catch {
    return null;
  }
}

/** Keeps a text; `''` forgets it. */
export function keep(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}
