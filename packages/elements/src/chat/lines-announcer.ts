import type { ChatLine } from '@livestall/client';
import { ticker } from '../time/ticker.js';

/** From one saying to the next, in milliseconds: a screen reader needs time to finish. */
const PAUSE_MS = 6_000;

/** So far from the end of the talk a line may come late. */
const LATE = 200;

/** So many lines are known before those that are listed no more are forgotten. */
const MOST_KNOWN = 10_000;

/** Collects the lines of others and lets them be said together, politely, with a pause between. */
export class LinesAnnouncer {
  readonly #say: (lines: readonly ChatLine[]) => void;
  readonly #tell = (): void => this.#flush();
  #known: Set<string> | null = null;
  #lines: readonly ChatLine[] = [];
  #fresh: ChatLine[] = [];
  /** Ids of those that were said last, which still stand there to be read. */
  #said: readonly string[] = [];
  #lastAt = -Infinity;

  /** @param say Gets the lines to say; none: what it said is to be read no more. */
  constructor(say: (lines: readonly ChatLine[]) => void) {
    this.#say = say;
  }

  /** Hears of the whole talk; what is there at first is no news. What was said and is redacted by now is taken back. */
  hear(lines: readonly ChatLine[], redacted: ReadonlySet<string>): void {
    this.#lines = lines;
    if (this.#said.some((id) => redacted.has(id))) this.#tellOf([]);
    if (!this.#known) {
      this.#known = new Set(lines.map(({ id }) => id));
      return;
    }
    const fresh = this.#newest(this.#known).filter(({ own, system }) => !own && !system);
    this.#fresh.push(...fresh);
    if (fresh.length > 0) ticker.at(this.#lastAt + PAUSE_MS - performance.now(), this.#tell);
  }

  /** Forgets everything. */
  stop(): void {
    ticker.drop(this.#tell);
    this.#known = null;
    this.#fresh = [];
    this.#said = [];
  }

  /** The lines near the end that were not heard of: one may come after another that was said later. */
  #newest(known: Set<string>): readonly ChatLine[] {
    // What is on its way stands behind them.
    const end = this.#lines.findLastIndex(({ delivery }) => !delivery) + 1;
    const rows = this.#lines.slice(Math.max(0, end - LATE), end);
    const newest = rows.filter(({ id, delivery }) => !delivery && !known.has(id));
    for (const { id } of newest) known.add(id);
    if (known.size > MOST_KNOWN) this.#known = new Set(this.#lines.map(({ id }) => id));
    return newest;
  }

  #flush(): void {
    const listed = new Set(this.#lines.map(({ id }) => id));
    const fresh = this.#fresh.filter(({ id }) => listed.has(id));
    this.#fresh = [];
    if (fresh.length === 0) return;
    this.#lastAt = performance.now();
    this.#tellOf(fresh);
  }

  #tellOf(lines: readonly ChatLine[]): void {
    this.#said = lines.map(({ id }) => id);
    this.#say(lines);
  }
}
