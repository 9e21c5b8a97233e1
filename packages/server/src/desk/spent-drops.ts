import { couponGauge, readGauge, StallError } from '@livestall/protocol';
import type { ErrorCode } from '@livestall/protocol';
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
  async check(room: Room, coupon: string, viewer: string): Promise<void> {
    const code = this.#whyNot(room, coupon);
    if (!code) return;
    // Before the opening nobody holds one; afterwards those who do stay the same, whatever comes.
    if (code !== 'not-open' && (await this.#holders.mayHold(room.row.id, coupon, viewer))) return;
    if (code === 'not-open') room.back.countEarly(coupon);
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
    throw REFUSALS[code];
  }

  #whyNot(room: Room, id: string): keyof typeof REFUSALS | null {
    const state = room.state.coupons.find(({ coupon }) => coupon.id === id);
    if (!state) return null;
    if (state.closed) return 'closed';
    if (this.#clock.now() < state.coupon.opensAt) return 'not-open';
    return readGauge(room.gauges, couponGauge(id)) === 0 ? 'sold-out' : null;
  }
}
