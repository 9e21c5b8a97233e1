import type {
  Credit,
  CreditTerms,
  Gauges,
  Order,
  Webhook,
  WebhookRequest,
} from '@livestall/protocol';

/** What a call that a store's backend signed is known by when it comes again. */
export interface CallMark {
  /** `webhook-id`. */
  id: string;
  /** SHA-256 of its body. */
  digest: string;
}

/** What is written of what stores tell and are told: orders, what is given for them, stock, webhooks. */
export interface StoreOps {
  /**
   * Credits an order to the link that it came of, for good; the same again changes nothing.
   *
   * `account`: whose link it must be; `null` where a browser tells. `buyer`: the key of who ordered, in the account; `null`
   * where nobody says. `mark`: of the signed call that told it; `null` where none did.
   */
  'order.tell': {
    take: {
      account: string | null;
      order: Order;
      confirmed: boolean;
      buyer: string | null;
      mark: CallMark | null;
    };
    give: Credit;
  };
  /** What somebody ordered is nobody's any more. Gives how many orders. */
  'buyer.erase': { take: { account: string; person: string }; give: number };
  /** `secret` in base64. What happened before it was there is not told. */
  'webhook.add': {
    take: WebhookRequest & { account: string; id: string; secret: string };
    give: Webhook;
  };
  'webhook.remove': { take: { account: string; webhook: string }; give: null };
  /** Makes calls of what the journal says that webhooks were not told yet. */
  'webhooks.fill': { take: Record<string, never>; give: null };
  /** What became of a call: `failure` is `null` where it got through, `dueAt` where it is given up. */
  'delivery.note': {
    take: { id: string; failure: string | null; dueAt: number | null };
    give: null;
  };
  /** The address of a call said that it is gone: its webhook is told nothing until it is opened again. */
  'webhook.close': { take: { webhook: string; delivery: string; failure: string }; give: null };
  /** Tells a webhook again that was gone, also what happened meanwhile. */
  'webhook.open': { take: { account: string; webhook: string }; give: null };
  /** Tries a call once more, from the beginning; its webhook is told again if it was gone. */
  'delivery.retry': { take: { account: string; delivery: string }; give: null };
  /** The same of up to `limit` calls of a webhook that were given up. Gives how many. */
  'deliveries.retry': { take: { account: string; webhook: string; limit: number }; give: number };
  'terms.set': { take: { channel: string; terms: CreditTerms }; give: null };
  /** Sets what is newer than what was told before: `at` is the store's moment. `mark`: as of an order. */
  'stock.tell': {
    take: {
      account: string;
      at: number;
      mark: CallMark | null;
      shows: readonly { show: string; values: Readonly<Record<string, number>> }[];
    };
    give: { show: string; gauges: Gauges }[];
  };
}
