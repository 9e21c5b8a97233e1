import { createHmac, timingSafeEqual } from 'node:crypto';
import { currency } from '../money.ts';
import type { Account } from '../account/account.ts';
import type { HeldPrice } from './held-price.ts';

/** What a signed price says that concerns this shop (docs/flash-offers.md). */
interface Claims {
  readonly jti: string;
  readonly acc: string;
  readonly show: string;
  readonly ref: string;
  readonly qty: number;
  readonly price: { readonly amount: number; readonly currency: string };
  readonly exp: number;
}

/**
 * The price behind a signed text, or `null` where it is none, is not ours, or has run out. A shop that mints its
 * viewers' tickets itself would also see that `sub` is the shopper.
 */
export function readSignedPrice(text: string, account: Account, now: number): HeldPrice | null {
  const [head = '', body = '', signature = '', ...rest] = text.split('.');
  if (rest.length > 0) return null;
  const { alg, typ, kid } = parse<{ alg: string; typ: string; kid: string }>(head) ?? {};
  const keys = [account.key, ...(account.olderKeys ?? [])];
  const key = keys.find((one) => one.kid === kid);
  if (!key || alg !== 'HS256' || typ !== 'stall-price+jwt') return null;
  const expected = createHmac('sha256', key.secret).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // Whoever signed it is trusted with its shape.
  const claims = parse<Claims>(body);
  if (!claims || claims.acc !== account.id || claims.price.currency !== currency) return null;
  const endsAt = claims.exp * 1000;
  if (endsAt <= now) return null;
  const { jti: id, show, ref: variantId, qty: quantity } = claims;
  return { id, show, variantId, quantity, price: claims.price.amount, endsAt };
}

function parse<T>(part: string): T | null {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as T;
  } catch {
    return null;
  }
}
