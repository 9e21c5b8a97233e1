import type { Hold } from '@livestall/protocol';
import { SignJWT } from 'jose';
import type { SigningSecret } from './mint-token.js';

/** Whose a hold is, and of which show. */
export interface HoldOwner {
  account: string;
  show: string;
  /** As the viewer's ticket names them. */
  subject: string;
  /** The store's own id of what is held. */
  ref: string;
}

/**
 * The price of a hold for the store's backend (JWT, HS256), as docs/flash-offers.md has it. It has no role and
 * a type of its own: no call takes it for a bearer's token, and no token passes for a price.
 */
export function signPrice(
  { kid, secret }: SigningSecret,
  { account, show, subject, ref }: HoldOwner,
  { id, offer, product, variant, qty, price, expiresAt = 0 }: Hold,
): Promise<string> {
  return new SignJWT({
    acc: account,
    show,
    offer,
    product,
    ...(variant !== undefined && { variant }),
    ref,
    qty,
    price: { ...price },
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'stall-price+jwt', kid })
    .setJti(id)
    .setSubject(subject)
    .setExpirationTime(Math.floor(expiresAt / 1_000))
    .sign(new TextEncoder().encode(secret));
}
