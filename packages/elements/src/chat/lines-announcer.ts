import type { ChatLine } from '@livestall/client';
import { ticker } from '../time/ticker.js';

/** From one saying to the next, in milliseconds: a screen reader needs time to finish. */
const PAUSE_MS = 6_000;

/** Collects the lines of others and lets them be said together, politely, with a pause between. */
export class LinesAnnouncer {
  readonly #say: (lines: readonly ChatLine[]) => void;
  readonly #tell = (): void => this.#flush();
  #known: WeakSet<ChatLine> | null = null;
  #lines: readonly ChatLine[] = [];
  #fresh: ChatLine[] = [];
  #lastAt = -Infinity;

  /** @param say Gets the lines to say. */
  constructor(say: (lines: readonly ChatLine[]) => void) {
    this.#say = say;
  }

  /** Hears of the whole talk; what is there at first is no news. */
  hear(lines: readonly ChatLine[]): void {
    this.#lines = lines;
    if (!this.#known) {
      this.#known = new WeakSet(lines);
      return;
    }
    const fresh = this.#newest(this.#known).filter(({ own }) => !own);
    this.#fresh.push(...fresh);
    if (fresh.length > 0) ticker.at(this.#lastAt + PAUSE_MS - performance.now(), this.#tell);
  }

  /** Forgets everything. */
  stop(): void {
    ticker.drop(this.#tell);
    this.#known = null;
    this.#fresh = [];
  }

  /** The lines at the end that were not heard of: a talk of thousands is not looked through for each that comes. */
  #newest(known: WeakSet<ChatLine>): readonly ChatLine[] {
    // What is on its way stands behind them.
    const rows = this.#lines.filter(({ delivery }) => !delivery);
    const newest = rows.slice(rows.findLastIndex((line) => known.has(line)) + 1);
    for (const line of newest) known.add(line);
    return newest;
  }

  #flush(): void {
    const listed = new Set(this.#lines);
    const fresh = this.#fresh.filter((line) => listed.has(line));
    this.#fresh = [];
    if (fresh.length === 0) return;
    this.#lastAt = performance.now();
    this.#say(fresh);
  }
}
