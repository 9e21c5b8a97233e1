/** An event of Stripe’s, as far as this backend reads it. */
export type StripeEvent = {
  /** When it happened, in seconds. */
  created: number;
} & (
  | {
      type: 'checkout.session.completed' | 'checkout.session.async_payment_succeeded';
      data: { object: CheckoutSession };
    }
  | { type: 'charge.refunded'; data: { object: Charge } }
);

/** A payment by a link. Amounts are in the currency's smallest unit. */
export interface CheckoutSession {
  id: string;
  /** What the link's address said. */
  client_reference_id: string | null;
  amount_total: number;
  /** In small letters. */
  currency: string;
  payment_intent: string | null;
  payment_status: 'paid' | 'unpaid' | 'no_payment_required';
}

/** What was taken from the buyer, and given back. */
export interface Charge {
  payment_intent: string | null;
  /** All that was given back by now. */
  amount_refunded: number;
  currency: string;
}
