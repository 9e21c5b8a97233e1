import { couponGauge, giveawayGauge, readGauge, StallError } from '@livestall/protocol';
import type { ErrorCode } from '@livestall/protocol';
import type { DropName } from '../shows/drop-name.js';
import type { Room } from '../shows/room.js';
import type { SteadyClock } from '../steady-clock.js';
import type { Holders } from './holders.js';

/** Made once: a new error takes longer to note where it was made, which nobody asks, than the whole check. */
const REFUSALS = {
  'not-open': new StallError('not-open'),
  closed: new StallError('closed'),
  'sold-out': new StallError('sold-out'),
};

/**
 * Refuses from memory what the ledger would refuse anyway: at a drop most come too early or too late, and none of
 * them is to stand in the way of those who get one. Who holds one already is left to the ledger, which knows under
 * which key.
 */
export class SpentDrops {
  readonly #holders: Holders;
  readonly #clock: SteadyClock;
  readonly #refused: Map<ErrorCode, number>;

  /** @param refused Counts what is refused here, by code. */
  constructor(holders: Holders, clock: SteadyClock, refused: Map<ErrorCode, number>) {
    this.#holders = holders;
    this.#clock = clock;
    this.#refused = refused;
  }

  /** @throws StallError `not-open`, `closed`, `sold-out` where that is certain. */
  async check(room: Room, drop: DropName, viewer: string): Promise<void> {
    const code = WHY_NOT[drop.kind](room, drop.id, this.#clock.now());
    if (!code) return;
    // Before the opening nobody holds one; afterwards those who do stay the same, whatever comes.
    if (code !== 'not-open' && (await this.#holders.mayHold(room.row.id, drop, viewer))) return;
    if (code === 'not-open') room.back.early.count(drop);
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
    throw REFUSALS[code];
  }
}

type WhyNot = keyof typeof REFUSALS | null;

/** Why nobody can have of a drop any more, or not yet; `null` where somebody may. */
const WHY_NOT: Record<DropName['kind'], (room: Room, id: string, t: number) => WhyNot> = {
  coupon({ state, gauges }, id, t) {
    const drop = state.coupons.find(({ coupon }) => coupon.id === id);
    if (!drop) return null;
    if (drop.closed) return 'closed';
    if (t < drop.coupon.opensAt) return 'not-open';
    return readGauge(gauges, couponGauge(id)) === 0 ? 'sold-out' : null;
  },
  giveaway({ state, gauges }, id, t) {
    const drop = state.giveaways?.find(({ giveaway }) => giveaway.id === id);
    if (!drop) return null;
    const { kind, total, opensAt } = drop.giveaway;
    const taken = readGauge(gauges, giveawayGauge(id)) ?? 0;
    // Its last share closes a giveaway: who comes later is to hear that, and not that it is over.
    if (kind === 'shares' && taken >= total) return 'sold-out';
    if (drop.closed) return 'closed';
    return t < opensAt ? 'not-open' : null;
  },
};
