import type { Show } from '@livestall/client';
import {
  couponGauge,
  couponPhase,
  readGauge,
  type Claim,
  type Coupon,
  type CouponPhase,
  type CouponState,
} from '@livestall/protocol';
import { appliedCoupon } from './applied-coupon.js';
import { barFor } from './bar-for.js';

/** Where a coupon stands for this viewer. `signing-in`: their tap waits until somebody is known. */
export type CouponStanding =
  | 'coming'
  | 'open'
  | 'claiming'
  | 'yours'
  | 'applied'
  | 'sign-in'
  | 'signing-in'
  | 'not-for-you'
  | 'gone'
  | 'closed';

/** A coupon as it is drawn. */
export interface CouponView {
  readonly coupon: Coupon;
  readonly standing: CouponStanding;
  /** Of the viewer's own the first that is not applied yet, else the last. */
  readonly claim: Claim | undefined;
  /** How many are the viewer's. */
  readonly held: number;
  /** Whether the viewer may take one beside those that are theirs. */
  readonly more: boolean;
  /** Claims left; `undefined` where there is no limit or nobody says. */
  readonly left: number | undefined;
  /** When it changes by itself, in server time: it opens, ends, or leaves the screen. */
  readonly changesAt: number | null;
}

/** What stays so until claiming ends. */
const UNTIL_CLOSED: ReadonlySet<CouponStanding> = new Set([
  'open',
  'claiming',
  'sign-in',
  'signing-in',
  'not-for-you',
]);

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
  const own = show.mine.claims.filter((one) => one.coupon === coupon.id);
  const unused = own.find((one) => !appliedCoupon(show, one));
  const claim = unused ?? own.at(-1);
  const phase = couponPhase(state, left, t);
  const endsAt = closed?.at ?? coupon.closesAt;
  const leavesAt = stays || endsAt === undefined ? null : endsAt + GOODBYE_MS;
  // Until there is an answer to a tap it may be one of the last.
  const asked = phase === 'gone' && show.mine.claiming.includes(coupon.id);
  const over = (phase === 'closed' || phase === 'gone') && !asked;
  if (over && !claim && leavesAt !== null && t >= leavesAt) return null;
  const more = claim !== undefined && phase === 'open' && own.length < (coupon.perViewer ?? 1);
  const standing = unused ? 'yours' : claim && !more ? 'applied' : standingOf(show, coupon, phase);
  const changesAt = changeOf(standing, coupon, leavesAt);
  return { coupon, standing, claim, held: own.length, more, left, changesAt };
}

/** Where it stands for a viewer who has none to use. */
function standingOf({ mine }: Show, coupon: Coupon, phase: CouponPhase): CouponStanding {
  const bar = barFor(coupon, mine);
  const tapped = mine.claiming.includes(coupon.id);
  // Until there is an answer it may be one of the last.
  if (phase !== 'closed' && tapped && bar !== 'sign-in') return 'claiming';
  if (phase !== 'open' || !bar) return phase;
  return tapped && bar === 'sign-in' ? 'signing-in' : bar;
}

function changeOf(
  standing: CouponStanding,
  coupon: Coupon,
  leavesAt: number | null,
): number | null {
  if (standing === 'coming') return coupon.opensAt;
  if (UNTIL_CLOSED.has(standing)) return coupon.closesAt ?? null;
  return standing === 'closed' || standing === 'gone' ? leavesAt : null;
}
