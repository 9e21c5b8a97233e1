import { isKnownAs, type Coupon, type Viewer } from '@livestall/protocol';

/** What is known to keep a viewer from what was dropped; one of whom nothing is known yet may try. */
export function barFor(
  { for: segment, identity }: Pick<Coupon, 'for' | 'identity'>,
  viewer: Viewer | null,
): 'sign-in' | 'not-for-you' | null {
  const { identity: known = identity, segments } = viewer ?? {};
  if (!isKnownAs(known, identity)) return 'sign-in';
  const theirs = segment === undefined || !segments || segments.includes(segment);
  return theirs ? null : 'not-for-you';
}
