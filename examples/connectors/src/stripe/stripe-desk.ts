import type { Order } from '@livestall/protocol';
import { paymentOf } from './payment-of.ts';
import { readStripeEvent, type StripeCall } from './read-stripe-event.ts';

/** What is known of a payment. */
interface Payment {
  order?: Order;
  refunded: number;
}

/** What a desk needs. */
export interface StripeDeskOptions {
  /** The endpoint's secret: `whsec_…`. */
  readonly secret: string;
  /** Tells the show server an order, as it stands. Rejects where it is to be told again. */
  readonly tell: (order: Order) => Promise<void>;
  /** Milliseconds since the epoch. Default: the machine's clock. */
  readonly now?: () => number;
}

/**
 * Takes Stripe's events, and tells the orders that links of shows have led to. Events come more than once and in any order: what is
 * told is how the order stands by all of them.
 */
export class StripeDesk {
  readonly #options: StripeDeskOptions;
  /** By Stripe's id. Of yours, a table: a refund comes weeks later. */
  readonly #payments = new Map<string, Payment>();

  constructor(options: StripeDeskOptions) {
    this.#options = options;
  }

  /** @returns whether it was signed by Stripe */
  async take(call: StripeCall): Promise<boolean> {
    const { secret, tell, now = Date.now } = this.#options;
    const event = readStripeEvent(call, secret, now());
    if (!event) return false;
    const told = paymentOf(event);
    if (!told) return true;
    const before = this.#payments.get(told.payment) ?? { refunded: 0 };
    const order = told.order ?? before.order;
    const refunded = Math.max(before.refunded, told.refunded ?? 0);
    this.#payments.set(told.payment, { ...(order && { order }), refunded });
    if (order) await tell({ ...order, ...(refunded > 0 && { refunded }) });
    return true;
  }
}
