import { createHmac, timingSafeEqual } from 'node:crypto';
import type { StripeEvent } from './stripe-event.ts';

/** How old a call may be, as Stripe's own libraries have it, in seconds. */
const TOLERANCE = 300;

/** What a call came with. */
export interface StripeCall {
  /** As it came: parsed and written anew, it would not fit its signature. */
  readonly body: Buffer;
  /** The header `stripe-signature`. */
  readonly signature: string | undefined;
}

/**
 * The event that Stripe has signed (https://docs.stripe.com/webhooks/signature): of the seconds, a dot and the body, a
 * SHA-256 HMAC, whose key is the endpoint's secret as it is written, `whsec_` too. While a secret is being rolled there are two.
 *
 * @returns `null` where it is not Stripe's, or too old
 */
export function readStripeEvent(
  { body, signature = '' }: StripeCall,
  secret: string,
  now: number,
): StripeEvent | null {
  const parts = signature.split(',').map((part) => part.split('=', 2));
  const [, time = ''] = parts.find(([name]) => name === 't') ?? [];
  if (!/^\d+$/.test(time) || Math.abs(now / 1000 - Number(time)) > TOLERANCE) return null;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  const isSigned = parts.some(([name, hex = '']) => {
    const given = Buffer.from(hex, 'hex');
    return name === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isSigned ? (JSON.parse(body.toString()) as StripeEvent) : null;
}
