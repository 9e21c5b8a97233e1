import type { Words } from '../localize/words.js';
import { spreadNote } from '../render/spread-note.js';
import { formatCountdown } from '../time/countdown.js';
import type { CouponView } from './coupon-view.js';

/** From how long before its end on a coupon says so, in milliseconds. */
const ENDING_MS = 60_000;

/** The small line under a coupon's name: that it opens, ends soon, how many are left or theirs, or how it ended. */
export function couponNote(view: CouponView, now: number, words: Words): string {
  const { coupon, held } = view;
  const each = coupon.perViewer ?? 1;
  const yours =
    held > 0 && each > 1 && words.term('couponYours', words.number(held), words.number(each));
  return [yours, standingNote(view, now, words)].filter(Boolean).join(' · ');
}

function standingNote({ coupon, standing, left }: CouponView, now: number, words: Words): string {
  if (standing === 'coming') return words.term('couponOpensIn');
  if (standing === 'applied') return words.term('couponApplied');
  if (standing === 'gone') return words.term('couponGone');
  if (standing === 'closed') return words.term('couponClosed');
  if (standing === 'sign-in') return words.term('couponSignIn');
  if (standing === 'signing-in') return words.term('couponSigningIn');
  if (standing === 'not-for-you') return words.term('couponNotForYou');
  if (standing === 'claiming') return spreadNote(coupon, now, words);
  if (standing !== 'open') return '';
  const ends = coupon.closesAt === undefined ? Infinity : coupon.closesAt - now;
  if (ends <= ENDING_MS) return words.term('couponEndsIn', formatCountdown(ends));
  return left === undefined ? '' : words.term('couponLeft', words.number(left));
}
