import type { Hold } from '@livestall/protocol';
import { signJwt, type SigningSecret } from './sign-jwt.js';

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
  by: SigningSecret,
  { account, show, subject, ref }: HoldOwner,
  { id, offer, product, variant, qty, price, expiresAt = 0 }: Hold,
): string {
  return signJwt(by, 'stall-price+jwt', {
    acc: account,
    show,
    offer,
    product,
    ...(variant !== undefined && { variant }),
    ref,
    qty,
    price,
    jti: id,
    sub: subject,
    exp: Math.floor(expiresAt / 1_000),
  });
}
