import Type from 'typebox';
import { IdSchema, strict } from './basics.js';
import { MessageSchema } from './message.js';
import { ProductSchema } from './product.js';

/** `GET /v1/shows/{show}/catalog/{version}`: the goods in full. */
export const CatalogSchema = strict(
  { version: IdSchema, products: Type.Array(ProductSchema, { maxItems: 1_000 }) },
  { title: 'Catalog' },
);

/** `GET /v1/shows/{show}/messages`: a page of the talk. */
export const MessagePageSchema = strict(
  {
    messages: Type.Array(MessageSchema, { description: 'Oldest first' }),
    before: Type.Optional(IdSchema),
  },
  { title: 'MessagePage' },
);

/** `since` of a stream. */
export const PositionTextSchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,32}\\.\\d{1,15}$',
  description: 'A place in a show’s log: epoch.seq',
});
