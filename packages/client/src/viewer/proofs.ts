import type { ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';
import { newKey } from '../core/new-key.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from './visits.js';

/** Work ahead begins within this part of the time until the opening: a crowd does not ask for it all at once. */
const SPREAD = 0.75;

/** Work for one act, under the key that the act will have. */
interface Prepared {
  key: string;
  proof: Promise<string>;
}

/**
 * The work that some drops ask for before they give anything. For those who have a ticket already it is done while the drop
 * counts down, for others at their tap. What does it is loaded where it is needed.
 */
export class Proofs {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  /** By coupon, offer or giveaway. */
  readonly #prepared = new Map<string, Prepared>();

  constructor(context: Context, visits: Visits, now: () => ShowState) {
    this.#context = context;
    this.#visits = visits;
    this.#now = now;
  }

  /** Begins the work of what will open, if there is a viewer. */
  workAhead(): void {
    if (!this.#visits.known) return;
    const t = this.#context.clock.time();
    for (const { id, opensAt } of drops(this.#now())) {
      if (opensAt <= t || this.#prepared.has(id)) continue;
      void this.#prepare(id, newKey(), Math.random() * SPREAD * (opensAt - t));
    }
  }

  /** The key for a new act: that of which the work is done, or under way. */
  keyFor(of: string): string {
    return this.#prepared.get(of)?.key ?? newKey();
  }

  /** Sends an act with its proof, where one is asked for. @throws StallError */
  async send<T>(
    { of, key }: { of: string; key: string },
    attempt: (proof: { proof?: string }) => Promise<T>,
  ): Promise<T> {
    const asks = drops(this.#now()).some(({ id }) => id === of);
    try {
      return await attempt(asks ? { proof: await this.#proof(of, key) } : {});
    } catch (thrown) {
      if (toStallError(thrown).code !== 'proof-needed') throw thrown;
      // It was too old, or the show was not known yet.
      this.forget(of);
      return attempt({ proof: await this.#proof(of, key) });
    }
  }

  /** The act was answered. */
  forget(of: string): void {
    this.#prepared.delete(of);
  }

  #proof(of: string, key: string): Promise<string> {
    const prepared = this.#prepared.get(of);
    return prepared?.key === key ? prepared.proof : this.#prepare(of, key);
  }

  #prepare(of: string, key: string, afterMs = 0): Promise<string> {
    const proof = this.#work(of, key, afterMs);
    this.#prepared.set(of, { key, proof });
    proof.catch(() => {
      if (this.#prepared.get(of)?.proof === proof) this.#prepared.delete(of);
    });
    return proof;
  }

  async #work(of: string, key: string, afterMs: number): Promise<string> {
    const { signal } = this.#context;
    if (afterMs > 0) await sleep(afterMs, signal);
    return untilAnswered(this.#context, async () => {
      const { prove } = await import('../proof/prove.js');
      return prove(this.#visits, { of, key }, signal);
    });
  }
}

/** What asks for work. */
function drops({
  coupons,
  offers = [],
  giveaways = [],
}: ShowState): { id: string; opensAt: number }[] {
  const terms = [
    ...coupons.map(({ coupon }) => coupon),
    ...offers.map(({ offer }) => offer),
    ...giveaways.map(({ giveaway }) => giveaway),
  ];
  return terms.filter(({ challenge }) => challenge);
}
