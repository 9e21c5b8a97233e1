import { expect, it } from 'vitest';
import { readStripeEvent } from './read-stripe-event.ts';
import { signAsStripe } from './testing/sign-as-stripe.ts';
import { AT, sessionEvent } from './testing/stripe-events.ts';

const SECRET = 'whsec_of_nobody';
const event = sessionEvent();
const call = signAsStripe(event, SECRET, AT);

// By `printf '%s' '1764194400.{"type":"ping"}' | openssl dgst -sha256 -hmac whsec_of_nobody`.
const MAC = 'f8b2ea1edb84abd954c7be2f1730ef75a4536b1240a6a564c55e327feb6bf3dc';

it('reads what is signed by the letter of Stripe’s scheme', () => {
  const body = Buffer.from('{"type":"ping"}');
  const signature = `t=1764194400,v1=${MAC}`;
  expect(readStripeEvent({ body, signature }, SECRET, AT)).toEqual({ type: 'ping' });
});

it('reads an event, also while the secret is being rolled', () => {
  expect(readStripeEvent(call, SECRET, AT)).toEqual(event);
  const rolled = call.signature.replace(',v1=', `,v1=${'ab'.repeat(32)},v1=`);
  expect(readStripeEvent({ ...call, signature: rolled }, SECRET, AT)).toEqual(event);
});

it.each([
  ['nobody', { signature: undefined }],
  ['words', { signature: 't=now,v1=yes' }],
  ['a scheme that is not for real payments', { signature: call.signature.replace('v1', 'v0') }],
  ['another body', { body: Buffer.from(JSON.stringify(event)) }],
  ['another time', { signature: call.signature.replace(/t=\d/, 't=2') }],
])('is not signed by %s', (_, otherwise) => {
  expect(readStripeEvent({ ...call, ...otherwise }, SECRET, AT)).toBeNull();
});

it('takes no other secret, and nothing that was signed over five minutes ago', () => {
  expect(readStripeEvent(call, 'whsec_of_another', AT)).toBeNull();
  expect(readStripeEvent(call, SECRET, AT + 300_000)).toEqual(event);
  expect(readStripeEvent(call, SECRET, AT + 301_000)).toBeNull();
});
