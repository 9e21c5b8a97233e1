import type { ChatLine } from '@livestall/client';

/** How many rows are laid out at most: a phone that lays out more of them stutters. */
export const MOST_ROWS = 200;

/** What a reader sees of the talk. */
export interface Read {
  readonly lines: readonly ChatLine[];
  /** Lines of others that came since the reader scrolled away. */
  readonly fresh: number;
}

/**
 * The talk for somebody who reads. At its end it moves on with every line. Scrolled away it stands still,
 * so that nothing jumps under the eyes: only redacted lines leave, and new ones are counted.
 */
export class Reading {
  #held: readonly ChatLine[] | null = null;

  /** True while it stands still. */
  get held(): boolean {
    return this.#held !== null;
  }

  /** Stands still with these lines. */
  hold(lines: readonly ChatLine[]): void {
    this.#held ??= newest(lines);
  }

  /** Moves on again. */
  release(): void {
    this.#held = null;
  }

  /** What to draw of the talk. */
  read(lines: readonly ChatLine[], redacted: readonly string[]): Read {
    if (!this.#held) return { lines: newest(lines), fresh: 0 };
    const gone = new Set(redacted);
    const now = new Map(lines.map((line) => [line.id, line]));
    // A line on its way has left with its key once the server has it; a row of the server stays.
    this.#held = this.#held.flatMap((line) =>
      gone.has(line.id) ? [] : (now.get(line.id) ?? (line.delivery ? [] : [line])),
    );
    const last = this.#held.at(-1);
    const since = lines.findIndex(({ id }) => id === last?.id) + 1;
    return { lines: this.#held, fresh: lines.slice(since).filter(({ own }) => !own).length };
  }
}

function newest(lines: readonly ChatLine[]): readonly ChatLine[] {
  return lines.length > MOST_ROWS ? lines.slice(-MOST_ROWS) : lines;
}
