const DRAFT = 'livestall:draft:';
const GUEST = 'livestall:guest';

/** What was written and not sent in a show, kept over a reload; `''` where there is nothing. */
export function readDraft(show: string): string {
  return read(DRAFT + show) ?? '';
}

/** Keeps what is being written; `''` forgets it. */
export function keepDraft(show: string, text: string): void {
  write(DRAFT + show, text);
}

/** Whether the viewer was asked for a name and chose to stay a guest. */
export function staysGuest(): boolean {
  return read(GUEST) !== null;
}

/** Remembers that the viewer chose to stay a guest. */
export function keepGuest(): void {
  write(GUEST, '1');
}

/** What is kept where the browser keeps nothing: it lasts as long as the page. */
const memory = new Map<string, string>();

// The property itself throws in a frame whose third-party storage is blocked.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return memory.get(key) || null;
  }
}

function write(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    memory.set(key, value);
  }
}
