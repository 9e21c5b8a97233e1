import type { CouponDraft, Identity } from '@livestall/protocol';
import type { Barred, Claimant } from '../contract.js';

const KNOWN: readonly Identity[] = ['anonymous', 'signed-in', 'verified'];

/** What keeps somebody from a coupon, whatever becomes of it; `undefined`: nothing. */
export function barOf(
  { for: segment, identity: asked = 'anonymous' }: Pick<CouponDraft, 'for' | 'identity'>,
  { identity = 'anonymous', segments = [] }: Claimant,
): Barred['bar'] {
  if (KNOWN.indexOf(identity) < KNOWN.indexOf(asked)) {
    return identity === 'signed-in'
      ? { code: 'sign-in-first', detail: 'The shop must know who you are first.' }
      : { code: 'sign-in-first' };
  }
  return segment === undefined || segments.includes(segment) ? undefined : { code: 'not-for-you' };
}
