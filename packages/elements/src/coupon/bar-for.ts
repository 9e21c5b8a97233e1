import type { Coupon, Identity, Viewer } from '@livestall/protocol';

/** How well a store may know somebody, from the least on. */
const KNOWN: readonly Identity[] = ['anonymous', 'signed-in', 'verified'];

/** What is known to keep a viewer from what was dropped; one of whom nothing is known yet may try. */
export function barFor(
  { for: segment, identity = 'anonymous' }: Pick<Coupon, 'for' | 'identity'>,
  viewer: Viewer | null,
): 'sign-in' | 'not-for-you' | null {
  const { identity: known = identity, segments } = viewer ?? {};
  if (KNOWN.indexOf(known) < KNOWN.indexOf(identity)) return 'sign-in';
  const theirs = segment === undefined || !segments || segments.includes(segment);
  return theirs ? null : 'not-for-you';
}
