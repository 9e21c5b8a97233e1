import type { Mine } from '@livestall/client';
import { isKnownAs, type Coupon } from '@livestall/protocol';

/** What is known to keep a viewer from what was dropped; one of whom nothing is known yet may try. */
export function barFor(
  { for: segment, identity }: Pick<Coupon, 'for' | 'identity'>,
  { viewer, status }: Pick<Mine, 'viewer' | 'status'>,
): 'sign-in' | 'not-for-you' | null {
  // Whoever has neither a ticket nor a token is nobody in particular.
  const unsaid = !viewer && status === 'ready' ? 'anonymous' : identity;
  const { identity: known = unsaid, segments } = viewer ?? {};
  if (!isKnownAs(known, identity)) return 'sign-in';
  const theirs = segment === undefined || !segments || segments.includes(segment);
  return theirs ? null : 'not-for-you';
}
