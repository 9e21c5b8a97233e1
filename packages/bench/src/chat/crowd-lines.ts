import type { Message } from '@livestall/protocol';

const WORDS =
  'are these the sweet ones from last week how long do they keep can you show the inside again please my grandmother loved them 🍐 when will the next box be sent does it come with leaves on so cheap today hello from Lisbon 你好 great'.split(
    ' ',
  );

/** So many people talk. */
const PEOPLE = 5_000;

/** Lines of a crowd, each another: of one word or of three rows on a phone. The same in each run. */
export class CrowdLines {
  #said = 0;

  /** The next lines. */
  next(count: number): Message[] {
    return Array.from({ length: count }, () => this.#line());
  }

  #line(): Message {
    const n = (this.#said += 1);
    const person = (n * 7_919) % PEOPLE;
    const length = 1 + ((n * 31) % 18);
    const words = Array.from({ length }, (_, at) => WORDS[(n * 13 + at * 7) % WORDS.length]);
    return {
      id: `crowd-${n}`,
      at: Date.now(),
      sender: `viewer-${person}`,
      name: `Viewer ${person}`,
      role: 'viewer',
      text: words.join(' '),
    };
  }
}
