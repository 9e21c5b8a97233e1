import { couponGauge, readGauge, StallError } from '@livestall/protocol';
import type { ErrorCode } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import type { Room } from '../shows/room.js';
import type { SteadyClock } from '../steady-clock.js';

/** How many who hold one coupon are kept in memory; of more, the ledger is asked one by one. */
const MOST_HOLDERS = 200_000;

/** Those who hold a coupon; `null` where they are too many. */
type Holders = ReadonlySet<string> | null;

/**
 * Refuses from memory what the ledger would refuse anyway: at a drop most come too early or too late, and none of
 * them is to stand in the way of those who get one. Who holds one already is left to the ledger, which knows under
 * which key.
 */
export class SpentDrops {
  readonly #ledger: Ledger;
  readonly #clock: SteadyClock;
  readonly #refused: Map<ErrorCode, number>;
  readonly #holders = new WeakMap<Room, Map<string, Promise<Holders>>>();

  /** @param refused Counts what is refused here, by code. */
  constructor(ledger: Ledger, clock: SteadyClock, refused: Map<ErrorCode, number>) {
    this.#ledger = ledger;
    this.#clock = clock;
    this.#refused = refused;
  }

  /** @throws StallError `not-open`, `closed`, `sold-out` where that is certain. */
  async check(room: Room, coupon: string, viewer: string): Promise<void> {
    const code = this.#whyNot(room, coupon);
    if (!code) return;
    // Before the opening nobody holds one; afterwards those who do stay the same, whatever comes.
    if (code !== 'not-open') {
      const holders = await this.#holdersOf(room, coupon);
      if (!holders || holders.has(viewer)) return;
    }
    if (code === 'not-open') room.back.countEarly(coupon);
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
    throw new StallError(code);
  }

  #whyNot(room: Room, id: string): 'not-open' | 'closed' | 'sold-out' | null {
    const state = room.state.coupons.find(({ coupon }) => coupon.id === id);
    if (!state) return null;
    if (state.closed) return 'closed';
    if (this.#clock.now() < state.coupon.opensAt) return 'not-open';
    return readGauge(room.gauges, couponGauge(id)) === 0 ? 'sold-out' : null;
  }

  #holdersOf(room: Room, coupon: string): Promise<Holders> {
    const known = this.#holders.get(room) ?? new Map<string, Promise<Holders>>();
    this.#holders.set(room, known);
    let holders = known.get(coupon);
    if (!holders) {
      holders = this.#read(room.row.id, coupon);
      known.set(coupon, holders);
      // What could not be read is read again.
      holders.catch(() => known.delete(coupon));
    }
    return holders;
  }

  async #read(show: string, coupon: string): Promise<Holders> {
    const limit = MOST_HOLDERS + 1;
    const holders = await this.#ledger.read('claim.holders', { show, coupon, limit });
    return holders.length < limit ? new Set(holders) : null;
  }
}
