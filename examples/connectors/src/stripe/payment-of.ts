import type { Order } from '@livestall/protocol';
import type { CheckoutSession, StripeEvent } from './stripe-event.ts';

/** What an event says of a payment. */
export interface Told {
  /** Stripe's id of the payment. */
  readonly payment: string;
  /** What was bought, where a link of a show led to it. */
  readonly order?: Order;
  /** All that was given back by now, in minor units. */
  readonly refunded?: number;
}

const CLICK = /^[A-Za-z0-9_-]{38}$/;

/** Stripe counts these in hundredths, which they have not. https://docs.stripe.com/currencies#special-cases */
const IN_HUNDREDTHS = ['ISK', 'UGX'];

/** What an event says, or `null` where it is nothing of ours. */
export function paymentOf(event: StripeEvent): Told | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return paidBy(event.data.object, event.created * 1000);
    case 'charge.refunded': {
      const { payment_intent: payment, amount_refunded: amount, currency } = event.data.object;
      return payment === null ? null : { payment, refunded: moneyOf(amount, currency).amount };
    }
    default:
      return null;
  }
}

function paidBy(session: CheckoutSession, at: number): Told | null {
  const { client_reference_id: click, payment_status: status, payment_intent, id } = session;
  // Others put ids of their own there. A transfer that is on its way is told once it has come.
  if (click === null || !CLICK.test(click) || status === 'unpaid') return null;
  const payment = payment_intent ?? id;
  const total = moneyOf(session.amount_total, session.currency);
  return { payment, order: { id: payment, click, at, total } };
}

function moneyOf(amount: number, written: string) {
  const currency = written.toUpperCase();
  return { amount: IN_HUNDREDTHS.includes(currency) ? amount / 100 : amount, currency };
}
