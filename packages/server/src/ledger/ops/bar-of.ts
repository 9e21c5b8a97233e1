import type { CouponDraft, Identity } from '@livestall/protocol';
import type { Barred, Claimant } from '../contract.js';

const KNOWN: readonly Identity[] = ['anonymous', 'signed-in', 'verified'];

/** What keeps somebody from a coupon, whatever becomes of it; `undefined`: nothing. */
export function barOf(
  terms: Pick<CouponDraft, 'for' | 'identity' | 'challenge'>,
  { identity = 'anonymous', segments = [], proven = false }: Claimant,
): Barred['bar'] {
  const { for: segment, identity: asked = 'anonymous', challenge = false } = terms;
  if (KNOWN.indexOf(identity) < KNOWN.indexOf(asked)) {
    return identity === 'signed-in'
      ? { code: 'sign-in-first', detail: 'The shop must know who you are first.' }
      : { code: 'sign-in-first' };
  }
  if (segment !== undefined && !segments.includes(segment)) return { code: 'not-for-you' };
  return challenge && !proven ? { code: 'proof-needed' } : undefined;
}
