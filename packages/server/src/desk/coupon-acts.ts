import { couponGauge, couponPhase, readGauge, StallError } from '@livestall/protocol';
import type { CouponCloseReason, CouponDraft, CouponState } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { Room } from '../shows/room.js';
import { checkCoupon, couponMisfit } from './check-coupon.js';
import type { DeskParts } from './desk-parts.js';
import { DueActs } from './due-acts.js';
import { mustStillFit } from './must-still-fit.js';
import { mustBeLive } from './plan-act.js';
import { readCodes } from './read-codes.js';
import type { ShowLog } from './show-log.js';

/** What sellers do with coupons, and what time and claims do in their name. */
export class CouponActs {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  readonly #due = new DueActs();

  constructor(parts: DeskParts, log: ShowLog) {
    this.#parts = parts;
    this.#log = log;
  }

  /** Prepares a coupon. @throws StallError `wrong-state`, `bad-request`. */
  set(show: string, draft: CouponDraft, restore: boolean): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      if (room.state.status === 'ended') throw new StallError('wrong-state');
      checkCoupon(draft, room.goods);
      const take = { show, draft, restore };
      room.back.coupons.set(await this.#parts.ledger.enter('coupon.put', take));
    });
  }

  /** Replaces the codes of a coupon that has one for each claim; gives how many. */
  setCodes(show: string, coupon: string, text: string): Promise<number> {
    const codes = readCodes(text);
    return this.#log.inTurn(show, async (room) => {
      room.back.coupons.set(
        await this.#parts.ledger.enter('coupon.codes', { show, coupon, codes }),
      );
      return codes.length;
    });
  }

  /** Removes a prepared coupon. @throws StallError `wrong-state`, `not-found`. */
  remove(show: string, coupon: string): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      await this.#parts.ledger.enter('coupon.remove', { show, coupon });
      room.back.coupons.remove(coupon);
    });
  }

  /** Within a turn. One that is up already is left as it is. @throws StallError `wrong-state`, also where it fits the goods no more. */
  async drop(room: Room, coupon: string, allowanceMs: number): Promise<Placed> {
    mustBeLive(room.state);
    const up = findUp(room, coupon);
    if (up && !up.closed) return this.#log.placed(room);
    const draft = room.back.coupons.get(coupon)?.draft;
    if (draft) mustStillFit(couponMisfit(draft, room.goods));
    const take = { show: room.row.id, coupon, allowanceMs };
    const { row, events, gauges } = await this.#parts.ledger.enter('coupon.drop', take);
    room.back.coupons.set(row);
    room.addGauges(gauges);
    return this.#log.publish(room, events);
  }

  /** Within a turn. @throws StallError `not-found` for one that never came up. */
  async close(room: Room, coupon: string, reason: CouponCloseReason): Promise<Placed> {
    const up = findUp(room, coupon);
    if (!up) throw new StallError('not-found', { message: 'This coupon was not dropped.' });
    if (up.closed) return this.#log.placed(room);
    return this.#log.append(room, [{ type: 'coupon.closed', data: { coupon, reason } }]);
  }

  /** Closes coupons whose time is up, and those of which the last was claimed. */
  tick(room: Room, onError: (error: unknown) => void): void {
    const t = this.#parts.clock.now();
    const show = room.row.id;
    for (const state of room.state.coupons) {
      const { id } = state.coupon;
      const phase = couponPhase(state, readGauge(room.gauges, couponGauge(id)), t);
      if (state.closed || (phase !== 'closed' && phase !== 'gone')) continue;
      const reason = phase === 'gone' ? 'gone' : 'time';
      const close = (now: Room) => this.close(now, id, reason);
      this.#due.start(`${show} ${id}`, () => this.#log.inTurn(show, close), onError);
    }
  }
}

function findUp(room: Room, coupon: string): CouponState | undefined {
  return room.state.coupons.find((one) => one.coupon.id === coupon);
}
