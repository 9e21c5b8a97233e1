/** A text as a calendar's value (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** The last moment that a calendar can write: its years have four digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** A moment as a calendar's value, in UTC. */
export function utcTime(moment: number): string {
  return new Date(Math.min(moment, LAST)).toISOString().replace(/[-:]|\.\d+/g, '');
}

const LINE_BYTES = 75;

/** A line cut where it is longer than 75 bytes (RFC 5545, 3.1), never within a character. */
export function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      // The space that a line goes on with counts.
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
