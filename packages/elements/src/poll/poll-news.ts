import type { Words } from '../localize/words.js';
import { pollNote } from './poll-note.js';
import type { PollStanding, PollView } from './poll-view.js';

/** What is said of polls to those who do not see them: that one came up, and what came of it, each once. */
export class PollNews {
  readonly #known = new Map<string, PollStanding>();
  #newest = '';

  get newest(): string {
    return this.#newest;
  }

  /** Hears how a poll stands. */
  hear(view: PollView, now: number, words: Words): void {
    const { poll, standing } = view;
    const before = this.#known.get(poll.id);
    if (before === standing) return;
    this.#known.set(poll.id, standing);
    const title = words.text(poll.title);
    if (before === undefined && standing === 'open') {
      this.#newest = words.term('pollAnnounce', title);
    } else if (before !== undefined && standing === 'closed') {
      this.#newest = [title, pollNote(view, now, words), resultOf(view, words)]
        .filter(Boolean)
        .join('. ');
    }
  }
}

/** The result in words: the right choice of a quiz, else each choice with its share. */
function resultOf({ poll, counts, votes, right }: PollView, words: Words): string {
  const texts = new Map(poll.choices.map(({ id, text }) => [id, words.within(text)]));
  if (right !== undefined) return `${words.term('pollRight')}: ${texts.get(right) ?? ''}`;
  if (votes === 0) return words.term('pollNone');
  return counts
    .map(({ id, share }) => `${texts.get(id) ?? ''} ${words.number(share, { style: 'percent' })}`)
    .join(', ');
}
