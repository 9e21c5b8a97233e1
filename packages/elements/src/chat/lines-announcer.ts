import type { ChatLine } from '@livestall/client';
import { ticker } from '../time/ticker.js';

/** From one saying to the next, in milliseconds: a screen reader needs time to finish. */
const PAUSE_MS = 6_000;

/** Collects the lines of others and lets them be said together, politely, with a pause between. */
export class LinesAnnouncer {
  readonly #say: (lines: readonly ChatLine[]) => void;
  readonly #tell = (): void => this.#flush();
  #known: ReadonlySet<string> | null = null;
  #fresh: ChatLine[] = [];
  #lastAt = -Infinity;

  /** @param say Gets the lines to say. */
  constructor(say: (lines: readonly ChatLine[]) => void) {
    this.#say = say;
  }

  /** Hears of the whole talk; what is there at first is no news. */
  hear(lines: readonly ChatLine[]): void {
    const known = this.#known;
    this.#known = new Set(lines.map(({ id }) => id));
    const fresh = known ? lines.filter(({ id, own }) => !own && !known.has(id)) : [];
    const stay = this.#fresh.filter(({ id }) => this.#known?.has(id));
    this.#fresh = [...stay, ...fresh];
    if (fresh.length > 0) ticker.at(this.#lastAt + PAUSE_MS - performance.now(), this.#tell);
  }

  /** Forgets everything. */
  stop(): void {
    ticker.drop(this.#tell);
    this.#known = null;
    this.#fresh = [];
  }

  #flush(): void {
    if (this.#fresh.length === 0) return;
    this.#lastAt = performance.now();
    this.#say(this.#fresh);
    this.#fresh = [];
  }
}
