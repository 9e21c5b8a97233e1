import Type, { type TProperties } from 'typebox';
import { IdSchema, strict } from './basics.js';
import { MessageTextSchema } from './message.js';

const item = <K extends string, P extends TProperties>(kind: K, fields: P) =>
  strict({
    id: IdSchema,
    minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
    kind: Type.Literal(kind),
    ...fields,
  });

/** A step of the run of show. */
export const RunItemSchema = Type.Union(
  [
    item('product', { product: IdSchema }),
    item('coupon', { coupon: IdSchema }),
    item('offer', { offer: IdSchema }),
    item('giveaway', { giveaway: IdSchema }),
    item('poll', { poll: IdSchema }),
    item('note', { text: MessageTextSchema }),
  ],
  { title: 'RunItem' },
);

const ItemsSchema = Type.Array(RunItemSchema, { maxItems: 200 });

/** The run of show. */
export const RunSchema = strict(
  { items: ItemsSchema, current: Type.Union([IdSchema, Type.Null()]) },
  { title: 'Run' },
);

/** `PUT /v1/shows/{show}/run`. */
export const RunRequestSchema = strict({ items: ItemsSchema }, { title: 'RunRequest' });
