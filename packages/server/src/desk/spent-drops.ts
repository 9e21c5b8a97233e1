import {
  couponGauge,
  giveawayGauge,
  offerGauge,
  readGauge,
  StallError,
  turnOf,
} from '@livestall/protocol';
import type { DropName, ErrorCode, Opening } from '@livestall/protocol';
import type { Room } from '../shows/room.js';
import { pokeKey } from '../shows/viewer-key.js';
import type { SteadyClock } from '../steady-clock.js';
import type { Holders } from './holders.js';
import { isBought } from './is-bought.js';

/** Made once: a new error takes longer to note where it was made, which nobody asks, than the whole check. */
const REFUSALS = {
  'not-open': new StallError('not-open'),
  closed: new StallError('closed'),
  'sold-out': new StallError('sold-out'),
};

/** Where a drop stands for everybody. */
interface Standing {
  opening: Opening;
  /** Why nobody can have of it now. */
  over?: 'closed' | 'sold-out' | undefined;
  /** Whether one can wait in line until units fall back. */
  hasLine?: boolean;
}

/**
 * Refuses from memory what the ledger would refuse anyway: at a drop most come too early or too late, and none of
 * them is to stand in the way of those who get one. Who holds one already is left to the ledger, which knows under
 * which key. Whose turn has not come at an opening that is spread is refused here alone.
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

  /**
   * @param waits Whether they would stand in line for what falls back. Default: no.
   * @throws StallError `not-open`, `closed`, `sold-out` where that is certain.
   */
  async check(room: Room, drop: DropName, viewer: string, waits = false): Promise<void> {
    const standing = STANDINGS[drop.kind](room, drop.id);
    if (!standing) return;
    const { opening, over, hasLine = false } = standing;
    if (over && !(waits && hasLine)) {
      if (await this.#holders.mayHold(room.row.id, drop, viewer)) return;
      this.#refuse(over);
    }
    // Before their turn nobody holds one.
    const t = this.#clock.now();
    if (t < opening.opensAt) room.back.early.count(drop);
    else if (hadTurn(opening, room.row.salt, viewer, t)) return;
    this.#refuse('not-open');
  }

  #refuse(code: keyof typeof REFUSALS): never {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
    throw REFUSALS[code];
  }
}

function hadTurn(opening: Opening, salt: string, viewer: string, t: number): boolean {
  const { opensAt, spreadMs = 0 } = opening;
  return t >= opensAt + spreadMs || t >= turnOf(opening, pokeKey(salt, viewer));
}

/** Where a drop stands; `null` for one that did not come up. */
const STANDINGS: Record<DropName['kind'], (room: Room, id: string) => Standing | null> = {
  coupon({ state, gauges }, id) {
    const up = state.coupons.find(({ coupon }) => coupon.id === id);
    if (!up) return null;
    const left = readGauge(gauges, couponGauge(id));
    // Its last claim closes a coupon: who comes later is to hear that, and not that it is over.
    const over = left === 0 ? 'sold-out' : up.closed ? 'closed' : undefined;
    return { opening: up.coupon, over };
  },
  offer(room, id) {
    const up = room.state.offers?.find(({ offer }) => offer.id === id);
    if (!up) return null;
    // As with a coupon; what is held falls back as long as it is open.
    if (isBought(room, up.offer)) return { opening: up.offer, over: 'sold-out' };
    const isTaken = readGauge(room.gauges, offerGauge(id)) === 0;
    const over = up.closed ? 'closed' : isTaken ? 'sold-out' : undefined;
    return { opening: up.offer, over, hasLine: over === 'sold-out' };
  },
  giveaway({ state, gauges }, id) {
    const up = state.giveaways?.find(({ giveaway }) => giveaway.id === id);
    if (!up) return null;
    const { kind, total } = up.giveaway;
    const taken = readGauge(gauges, giveawayGauge(id)) ?? 0;
    // As with a coupon.
    const over =
      kind === 'shares' && taken >= total ? 'sold-out' : up.closed ? 'closed' : undefined;
    return { opening: up.giveaway, over };
  },
};
