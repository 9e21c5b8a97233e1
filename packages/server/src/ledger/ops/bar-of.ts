import { isKnownAs, type CouponDraft } from '@livestall/protocol';
import type { Barred, Claimant } from '../contract.js';

/** What keeps somebody from a drop, whatever becomes of it; `undefined`: nothing. */
export function barOf(
  terms: Pick<CouponDraft, 'for' | 'identity' | 'challenge'>,
  { identity, segments = [], proven = false }: Claimant,
): Barred['bar'] {
  const { for: segment, challenge = false } = terms;
  if (!isKnownAs(identity, terms.identity)) {
    return identity === 'signed-in'
      ? { code: 'sign-in-first', detail: 'The shop must know who you are first.' }
      : { code: 'sign-in-first' };
  }
  if (segment !== undefined && !segments.includes(segment)) return { code: 'not-for-you' };
  return challenge && !proven ? { code: 'proof-needed' } : undefined;
}
