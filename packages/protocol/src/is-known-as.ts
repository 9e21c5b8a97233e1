import type { Identity } from './coupon.js';

/** How well a store may know somebody, from the least on. */
const KNOWN: readonly Identity[] = ['anonymous', 'signed-in', 'verified'];

/** Whether somebody is known at least as well as a drop asks for. Default for both: `anonymous`. */
export function isKnownAs(
  identity: Identity | undefined = 'anonymous',
  asked: Identity | undefined = 'anonymous',
): boolean {
  return KNOWN.indexOf(identity) >= KNOWN.indexOf(asked);
}
