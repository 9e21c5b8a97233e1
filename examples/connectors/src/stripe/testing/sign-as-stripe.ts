import { createHmac } from 'node:crypto';

/** A body and its header, as Stripe signs them. @param at when, in milliseconds */
export function signAsStripe(event: object, secret: string, at: number) {
  const body = Buffer.from(JSON.stringify(event, null, 2));
  const time = Math.floor(at / 1000);
  const mac = createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex');
  return { body, signature: `t=${time},v1=${mac},v0=${'0'.repeat(64)}` };
}
