import Type from 'typebox';
import { IdSchema, LinkSchema, strict, TimeSchema } from './basics.js';

const CountSchema = Type.Integer({ minimum: 0 });

/** What a webhook can tell of. */
export const WebhookTypeSchema = Type.Enum([
  'coupon.claimed',
  'hold.confirmed',
  'hold.expired',
  'order.credited',
  'show.started',
  'show.ended',
]);

/** `POST /v1/accounts/{account}/webhooks`. */
export const WebhookRequestSchema = strict(
  { url: LinkSchema, types: Type.Array(WebhookTypeSchema, { minItems: 1, uniqueItems: true }) },
  { title: 'WebhookRequest' },
);

/** A webhook. */
export const WebhookSchema = strict(
  {
    ...WebhookRequestSchema.properties,
    id: IdSchema,
    waiting: CountSchema,
    dead: CountSchema,
    goneAt: Type.Optional(TimeSchema),
  },
  { title: 'Webhook' },
);

/** `GET /v1/accounts/{account}/webhooks`. */
export const WebhooksSchema = strict(
  { webhooks: Type.Array(WebhookSchema) },
  { title: 'Webhooks' },
);

/** A new webhook, with what its calls are signed by. */
export const NewWebhookSchema = strict(
  { webhook: WebhookSchema, secret: Type.String({ description: '`whsec_` and base64' }) },
  { title: 'NewWebhook' },
);

/** A call that did not get through yet, or was given up. */
export const DeliverySchema = strict(
  {
    id: IdSchema,
    webhook: IdSchema,
    type: WebhookTypeSchema,
    at: TimeSchema,
    status: Type.Enum(['waiting', 'dead']),
    tries: CountSchema,
    dueAt: Type.Optional(TimeSchema),
    failure: Type.Optional(Type.String()),
  },
  { title: 'Delivery' },
);

/** `GET /v1/accounts/{account}/deliveries`. */
export const DeliveryPageSchema = strict(
  {
    deliveries: Type.Array(DeliverySchema, { description: 'Newest first, 100 at most' }),
    before: Type.Optional(Type.String({ description: 'Asks for those before' })),
  },
  { title: 'DeliveryPage' },
);

/** What became of a word to try calls again. */
export const RetriedSchema = strict({ retried: CountSchema }, { title: 'Retried' });
