import type { Coupon, Identity } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Barred } from '../ledger/contract.js';

const KNOWN: readonly Identity[] = ['anonymous', 'signed-in', 'verified'];

/** What keeps somebody from a coupon, whatever becomes of it; `undefined`: nothing. */
export function barOf(
  coupon: Coupon,
  { identity = 'anonymous', segments = [] }: Actor,
): Barred['bar'] {
  const asked = coupon.identity ?? 'anonymous';
  if (KNOWN.indexOf(identity) < KNOWN.indexOf(asked)) {
    return identity === 'signed-in'
      ? { code: 'sign-in-first', detail: 'The shop must know who you are first.' }
      : { code: 'sign-in-first' };
  }
  const theirs = coupon.for === undefined || segments.includes(coupon.for);
  return theirs ? undefined : { code: 'not-for-you' };
}
