import type { ChatLine } from '@livestall/client';

/** So many lines are held for who reads far up; the newest of them go first. */
export const MOST_HELD = 5_000;

/** What a reader has before them of the talk. */
export interface Read {
  readonly lines: readonly ChatLine[];
  /** Lines of others that came since the reader scrolled away, and were not in sight yet. */
  readonly fresh: number;
}

/**
 * The talk for somebody who reads. At its end it moves on with every line. Scrolled away nothing leaves it but what is
 * redacted: lines that are kept no longer stay, older ones come before them, new ones after them, and are counted.
 */
export class Reading {
  /** Rows of the server: what is on its way stands behind them, as it is now. */
  #held: readonly ChatLine[] | null = null;
  #unseen: readonly ChatLine[] = [];
  /** The newest line that was held: those after it are new. */
  #newest: string | undefined;
  /** Whether lines before it were let go: nothing can be put after the others any more. */
  #cut = false;

  /** True while it stands still. */
  get held(): boolean {
    return this.#held !== null;
  }

  /** The oldest line that is held. */
  get first(): ChatLine | undefined {
    return this.#held?.[0];
  }

  /** Stands still with these lines. */
  hold(lines: readonly ChatLine[]): void {
    if (this.#held) return;
    this.#held = lines.filter(isRow);
    this.#newest = this.#held.at(-1)?.id;
  }

  /** Moves on again. */
  release(): void {
    this.#held = null;
    this.#unseen = [];
    this.#cut = false;
  }

  /** Older lines came. */
  earlier(lines: readonly ChatLine[]): void {
    if (!this.#held) return;
    const known = new Set(this.#held.map(({ id }) => id));
    const all = [...lines.filter(({ id }) => !known.has(id)), ...this.#held];
    this.#cut ||= all.length > MOST_HELD;
    this.#held = all.slice(0, MOST_HELD);
  }

  /** The reader has come down to a line. Gives whether it was a new one. */
  see(line: string | undefined): boolean {
    const at = this.#unseen.findLastIndex(({ id }) => id === line);
    this.#unseen = this.#unseen.slice(at + 1);
    return at >= 0;
  }

  /** What to draw of the talk. */
  read(lines: readonly ChatLine[], gone: ReadonlySet<string>): Read {
    if (!this.#held) return { lines, fresh: 0 };
    const now = new Map(lines.map((line) => [line.id, line]));
    const held = this.#held
      .filter(({ id }) => !gone.has(id))
      .map((line) => now.get(line.id) ?? withoutGone(line, gone));
    const known = new Set(held.map(({ id }) => id));
    const rows = lines.filter(isRow);
    const oldest = this.#cut ? -1 : rows.findIndex(({ id }) => known.has(id));
    const listed =
      oldest < 0 ? linesAfter(rows, [this.#newest, held.at(-1)?.id]) : rows.slice(oldest);
    const news = listed.filter(({ id }) => !known.has(id) && !gone.has(id));
    this.#unseen = this.#unseen.filter(({ id }) => !gone.has(id));
    this.#cut ||= held.length + news.length > MOST_HELD;
    this.#held = held;
    if (!this.#cut && news.length > 0) {
      this.#held = oldest < 0 ? [...held, ...news] : withNews(held, listed, gone);
      const unseen = new Set([...this.#unseen, ...ofOthers(news)].map(({ id }) => id));
      this.#unseen = this.#held.filter(({ id }) => unseen.has(id));
      this.#newest = this.#held.at(-1)?.id;
    }
    return {
      lines: [...this.#held, ...lines.filter((line) => !isRow(line))],
      fresh: this.#unseen.length + (this.#cut ? ofOthers(news).length : 0),
    };
  }
}

/** A line without the quote of one that is to be shown no more. */
function withoutGone(line: ChatLine, gone: ReadonlySet<string>): ChatLine {
  const { reply, ...rest } = line;
  return reply && gone.has(reply.id) ? rest : line;
}

/** What comes after the first of these ids that is listed; all, where none is. */
function linesAfter(
  lines: readonly ChatLine[],
  ids: readonly (string | undefined)[],
): readonly ChatLine[] {
  for (const id of ids) {
    const at = lines.findLastIndex((line) => line.id === id);
    if (at >= 0) return lines.slice(at + 1);
  }
  return lines;
}

/** What is held, with each listed line that is not where it is listed: one may come after another that was said later. */
function withNews(
  held: readonly ChatLine[],
  listed: readonly ChatLine[],
  gone: ReadonlySet<string>,
): readonly ChatLine[] {
  const places = new Map(held.map(({ id }, place) => [id, place]));
  const merged: ChatLine[] = [];
  let next = 0;
  for (const line of listed) {
    const place = places.get(line.id);
    if (place === undefined) {
      if (!gone.has(line.id)) merged.push(line);
    } else if (place >= next) {
      merged.push(...held.slice(next, place + 1));
      next = place + 1;
    }
  }
  return [...merged, ...held.slice(next)];
}

function ofOthers(lines: readonly ChatLine[]): readonly ChatLine[] {
  return lines.filter(({ own }) => !own);
}

function isRow({ delivery }: ChatLine): boolean {
  return !delivery;
}
