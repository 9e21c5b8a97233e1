import type { Order } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { StripeDesk } from './stripe-desk.ts';
import { signAsStripe } from './testing/sign-as-stripe.ts';
import { AT, refundEvent, sessionEvent } from './testing/stripe-events.ts';

const secret = 'whsec_of_nobody';

const order = {
  id: 'pi_3SXk2aLkdIwHu7ix0Z9y8X7w',
  click: 'b1kdHV0fV2xYc3RhdGhpcyBpcyBvbmUgb2YgMQ',
  at: AT,
  total: { amount: 2240, currency: 'USD' },
};

/** What is told of some events. */
async function toldOf(...events: object[]): Promise<Order[]> {
  const told: Order[] = [];
  const tell = async (one: Order) => void told.push(one);
  const desk = new StripeDesk({ secret, tell, now: () => AT });
  for (const event of events) {
    expect(await desk.take(signAsStripe(event, secret, AT))).toBe(true);
  }
  return told;
}

it('tells the order that a link has led to', async () => {
  expect(await toldOf(sessionEvent())).toEqual([order]);
});

it('tells what was given back, all of it by now', async () => {
  const told = await toldOf(sessionEvent(), refundEvent(500), refundEvent(2240));
  expect(told.map(({ refunded }) => refunded)).toEqual([undefined, 500, 2240]);
});

it('tells the same of events that come in any order, and more than once', async () => {
  const told = await toldOf(refundEvent(2240), sessionEvent(), refundEvent(500), sessionEvent());
  expect(told).toEqual(told.map(() => ({ ...order, refunded: 2240 })));
  expect(told).toHaveLength(3);
});

it('tells a transfer once it has come', async () => {
  const pending = sessionEvent({ payment_status: 'unpaid' });
  expect(await toldOf(pending)).toEqual([]);
  const come = sessionEvent({}, 'checkout.session.async_payment_succeeded');
  expect(await toldOf(pending, come)).toEqual([order]);
});

it.each([
  ['a payment that no link led to', sessionEvent({ client_reference_id: null })],
  ['another’s id of a customer', sessionEvent({ client_reference_id: 'cus_42' })],
  ['a refund of such a payment', refundEvent(500)],
  ['a refund outside of Checkout', refundEvent(500, { payment_intent: null })],
  ['something else', { ...sessionEvent(), type: 'product.created' }],
])('tells nothing of %s', async (_, event) => {
  expect(await toldOf(event)).toEqual([]);
});

it.each([
  ['jpy', 500, { amount: 500, currency: 'JPY' }],
  ['isk', 50_000, { amount: 500, currency: 'ISK' }],
])('tells %s in its own smallest unit', async (currency, amount_total, total) => {
  expect(await toldOf(sessionEvent({ currency, amount_total }))).toEqual([{ ...order, total }]);
});

it('tells a payment without money under the session’s id', async () => {
  const free = sessionEvent({ payment_intent: null, payment_status: 'no_payment_required' });
  expect(await toldOf(free)).toMatchObject([{ id: 'cs_test_a1LKPbV1Xf2yqz' }]);
});

it('takes nothing that Stripe has not signed', async () => {
  const tell = () => Promise.reject(new Error('told'));
  const desk = new StripeDesk({ secret, tell, now: () => AT });
  expect(await desk.take(signAsStripe(sessionEvent(), 'whsec_guessed', AT))).toBe(false);
});
