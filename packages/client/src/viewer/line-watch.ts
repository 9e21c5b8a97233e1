import { lineGauge, readGauge, type Gauges, type Hold } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';

/** For each place that is served together, all of whom then ask at once: a thousand of them a second. */
const EACH_MS = 1;
/** The longest that anybody waits for it: far less than the time that they have for buying. */
const MOST_MS = 5_000;

/**
 * Reads what is the viewer's once their turn in the line for an offer has come. How far a line has come is told to all
 * in it by one gauge, and whose turn it is follows from the place.
 */
export class LineWatch {
  readonly #signal: AbortSignal;
  readonly #read: () => void;
  /** How far each line was seen to have come, by offer. */
  readonly #seen = new Map<string, number>();
  /** Holds whose turn is known to have come. */
  readonly #served = new Set<string>();

  /** @param read Reads what is the viewer's. */
  constructor({ signal }: Pick<Context, 'signal'>, read: () => void) {
    this.#signal = signal;
    this.#read = read;
  }

  /** Looks whether a turn has come. Cheap: it is asked at each change. */
  look(holds: readonly Hold[], gauges: Gauges): void {
    for (const { id, offer, status, place = Infinity } of holds) {
      if (status !== 'waiting') continue;
      const served = readGauge(gauges, lineGauge(offer)) ?? 0;
      const together = served - (this.#seen.get(offer) ?? served);
      this.#seen.set(offer, served);
      if (place > served || this.#served.has(id)) continue;
      this.#served.add(id);
      void this.#readAmong(together);
    }
  }

  async #readAmong(together: number): Promise<void> {
    await sleep(Math.random() * Math.min(together * EACH_MS, MOST_MS), this.#signal);
    if (!this.#signal.aborted) this.#read();
  }
}
