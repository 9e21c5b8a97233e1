import { keep, readKept } from '../kept/kept.js';

const DRAFT = 'livestall:draft:';
const GUEST = 'livestall:guest';

/** What was written and not sent in a show, kept over a reload; `''` where there is nothing. */
export function readDraft(show: string): string {
  return readKept(DRAFT + show) ?? '';
}

/** Keeps what is being written; `''` forgets it. */
export function keepDraft(show: string, text: string): void {
  keep(DRAFT + show, text);
}

/** Whether the viewer was asked for a name and chose to stay a guest. */
export function staysGuest(): boolean {
  return readKept(GUEST) !== null;
}

/** Remembers that the viewer chose to stay a guest. */
export function keepGuest(): void {
  keep(GUEST, '1');
}
