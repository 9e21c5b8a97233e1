/** What a webhook can tell of. */
export type WebhookType =
  | 'coupon.claimed'
  | 'hold.confirmed'
  | 'hold.expired'
  | 'order.credited'
  | 'show.started'
  | 'show.ended';

/** `POST /v1/accounts/{account}/webhooks`: where to tell of what. */
export interface WebhookRequest {
  /** An https address of the store's backend. */
  url: string;
  types: WebhookType[];
}

/** A webhook. */
export interface Webhook extends WebhookRequest {
  id: string;
  /** How many calls are still to get through. */
  waiting: number;
  /** How many were given up. */
  dead: number;
  /** When its address said that it is gone (410): it is told nothing until its calls are tried again. */
  goneAt?: number;
}

/** A new webhook, with what its calls are signed by: told this once. */
export interface NewWebhook {
  webhook: Webhook;
  /** In the form of Standard Webhooks: `whsec_` and base64. */
  secret: string;
}

/** A call that did not get through yet, or was given up. */
export interface Delivery {
  /** `webhook-id`, the same at each try. */
  id: string;
  webhook: string;
  type: WebhookType;
  /** When it happened that it tells of. */
  at: number;
  status: 'waiting' | 'dead';
  tries: number;
  /** When it is tried next; absent where it was given up. */
  dueAt?: number;
  /** Why it did not get through: `status 500`, `timeout`, `unreachable: ECONNREFUSED`. */
  failure?: string;
}

/** `GET /v1/accounts/{account}/deliveries`: newest first. */
export interface DeliveryPage {
  deliveries: Delivery[];
  /** Asks for those before; absent where there are none. */
  before?: string;
}

/** What became of a word to try calls again. */
export interface Retried {
  /** How many that had been given up are tried again. */
  retried: number;
}
