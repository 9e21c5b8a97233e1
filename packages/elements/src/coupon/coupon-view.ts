import type { Show } from '@livestall/client';
import {
  couponGauge,
  couponPhase,
  readGauge,
  type Claim,
  type Coupon,
  type CouponState,
} from '@livestall/protocol';

/** Where a coupon stands for this viewer. */
export type CouponStanding =
  'coming' | 'open' | 'claiming' | 'yours' | 'applied' | 'gone' | 'closed';

/** A coupon as it is drawn. */
export interface CouponView {
  readonly coupon: Coupon;
  readonly standing: CouponStanding;
  readonly claim: Claim | undefined;
  /** Claims left; `undefined` where there is no limit or nobody says. */
  readonly left: number | undefined;
  /** When it changes by itself, in server time: it opens, ends, or leaves the screen. */
  readonly changesAt: number | null;
}

/** How long "this coupon is over" stays, in milliseconds. */
const GOODBYE_MS = 5_000;

/** The coupons on screen, newest first: the stage's choice in the words of now and of this viewer. */
export function couponViews(show: Show): readonly CouponView[] {
  return show.stage.coupons
    .flatMap(({ coupon, closed }) => {
      // A coupon that now knows no more is one of long ago.
      const state = show.now.coupons.find((one) => one.coupon.id === coupon.id);
      // What was open where a viewer went back to is shown as what it is now: over.
      const stays = show.playhead !== 'live' && !closed;
      return (state && couponView(show, state, stays)) ?? [];
    })
    .reverse();
}

function couponView(show: Show, state: CouponState, stays: boolean): CouponView | null {
  const { coupon, closed } = state;
  const t = show.serverTime();
  const left = readGauge(show.gauges, couponGauge(coupon.id));
  const claim = show.mine.claims.find((one) => one.coupon === coupon.id);
  const phase = couponPhase(state, left, t);
  const closedAt = closed?.at ?? coupon.closesAt ?? t;
  const leavesAt = stays ? null : closedAt + GOODBYE_MS;
  if (phase === 'closed' && !claim && leavesAt !== null && t >= leavesAt) return null;
  const standing = claim
    ? isApplied(show, claim)
      ? 'applied'
      : 'yours'
    : show.mine.claiming.includes(coupon.id) && phase !== 'closed'
      ? 'claiming'
      : phase;
  return { coupon, standing, claim, left, changesAt: changeOf(standing, coupon, leavesAt) };
}

function isApplied({ cart }: Show, { code }: Claim): boolean {
  const applied = cart.cart?.coupons ?? [];
  return applied.some((one) => one.code.toLowerCase() === code.toLowerCase());
}

function changeOf(
  standing: CouponStanding,
  coupon: Coupon,
  leavesAt: number | null,
): number | null {
  if (standing === 'coming') return coupon.opensAt;
  if (standing === 'open' || standing === 'claiming') return coupon.closesAt ?? null;
  return standing === 'closed' ? leavesAt : null;
}
