import type { DropName, ShowState } from '@livestall/protocol';
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
  /** By the drop's kind and id. */
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
    for (const { opensAt, ...drop } of askingForWork(this.#now())) {
      if (opensAt <= t || this.#prepared.has(nameOf(drop))) continue;
      void this.#prepare(drop, newKey(), Math.random() * SPREAD * (opensAt - t));
    }
  }

  /** The key for a new act: that of which the work is done, or under way. */
  keyFor(drop: DropName): string {
    return this.#prepared.get(nameOf(drop))?.key ?? newKey();
  }

  /** Sends an act with its proof, where one is asked for. @throws StallError */
  async send<T>(
    { drop, key }: { drop: DropName; key: string },
    attempt: (proof: { proof?: string }) => Promise<T>,
  ): Promise<T> {
    const name = nameOf(drop);
    const asks = askingForWork(this.#now()).some((one) => nameOf(one) === name);
    try {
      return await attempt(asks ? { proof: await this.#proof(drop, key) } : {});
    } catch (thrown) {
      if (toStallError(thrown).code !== 'proof-needed') throw thrown;
      // It was too old, or the show was not known yet.
      this.forget(drop);
      return attempt({ proof: await this.#proof(drop, key) });
    }
  }

  /** The act was answered. */
  forget(drop: DropName): void {
    this.#prepared.delete(nameOf(drop));
  }

  #proof(drop: DropName, key: string): Promise<string> {
    const prepared = this.#prepared.get(nameOf(drop));
    return prepared?.key === key ? prepared.proof : this.#prepare(drop, key);
  }

  #prepare(drop: DropName, key: string, afterMs = 0): Promise<string> {
    const name = nameOf(drop);
    const proof = this.#work(drop, key, afterMs);
    this.#prepared.set(name, { key, proof });
    proof.catch(() => {
      if (this.#prepared.get(name)?.proof === proof) this.#prepared.delete(name);
    });
    return proof;
  }

  async #work({ kind, id: of }: DropName, key: string, afterMs: number): Promise<string> {
    const { signal } = this.#context;
    if (afterMs > 0) await sleep(afterMs, signal);
    return untilAnswered(this.#context, async () => {
      const { prove } = await import('../proof/prove.js');
      return prove(this.#visits, { kind, of, key }, signal);
    });
  }
}

/** No kind has a space in it. */
function nameOf({ kind, id }: DropName): string {
  return `${kind} ${id}`;
}

function askingForWork({
  coupons,
  offers = [],
  giveaways = [],
}: ShowState): (DropName & { opensAt: number })[] {
  const drops = [
    ...coupons.map(({ coupon }) => ({ kind: 'coupon' as const, terms: coupon })),
    ...offers.map(({ offer }) => ({ kind: 'offer' as const, terms: offer })),
    ...giveaways.map(({ giveaway }) => ({ kind: 'giveaway' as const, terms: giveaway })),
  ];
  return drops
    .filter(({ terms }) => terms.challenge)
    .map(({ kind, terms: { id, opensAt } }) => ({ kind, id, opensAt }));
}
