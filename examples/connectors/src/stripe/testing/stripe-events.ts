/** When all of it happened, in milliseconds. */
export const AT = 1_764_194_400_000;

const envelope = (type: string, object: object) => ({
  ...{ id: 'evt_1SXk2bLkdIwHu7ixA1b2C3d4', object: 'event', api_version: '2026-04-22.dahlia' },
  ...{ created: AT / 1000, livemode: false, pending_webhooks: 1, type },
  ...{ request: { id: null, idempotency_key: null }, data: { object } },
});

/** A payment by a link, with the fields that Stripe's reference has for it. @param more what is otherwise */
export function sessionEvent(more: object = {}, type = 'checkout.session.completed') {
  return envelope(type, {
    ...{ id: 'cs_test_a1LKPbV1Xf2yqz', object: 'checkout.session', mode: 'payment' },
    ...{ amount_subtotal: 1890, amount_total: 2240, currency: 'usd', created: AT / 1000 - 90 },
    client_reference_id: 'b1kdHV0fV2xYc3RhdGhpcyBpcyBvbmUgb2YgMQ',
    customer_details: { email: 'ana@shop.example', name: 'Ana Reed', address: null },
    payment_intent: 'pi_3SXk2aLkdIwHu7ix0Z9y8X7w',
    payment_link: 'plink_1SXjzzLkdIwHu7ixQ1w2E3r4',
    ...{ payment_method_types: ['card'], payment_status: 'paid', status: 'complete' },
    total_details: { amount_discount: 0, amount_shipping: 350, amount_tax: 0 },
    ...more,
  });
}

/** The same payment, of which something was given back. */
export function refundEvent(amount_refunded: number, more: object = {}) {
  return envelope('charge.refunded', {
    ...{ id: 'ch_3SXk2aLkdIwHu7ix0A1s2D3f', object: 'charge', currency: 'usd' },
    ...{ amount: 2240, amount_captured: 2240, amount_refunded },
    ...{ payment_intent: 'pi_3SXk2aLkdIwHu7ix0Z9y8X7w', refunded: amount_refunded === 2240 },
    ...{ paid: true, status: 'succeeded' },
    ...more,
  });
}
