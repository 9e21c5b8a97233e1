import Type from 'typebox';
import { IdSchema, KidSchema, NameSchema, strict, TimeSchema } from './basics.js';
import { ProductSchema } from './product.js';
import { AccountSchema, OriginsSchema, ShowInfoSchema, ShowSummarySchema } from './show.js';
import { StreamSchema } from './stream.js';
import { LocalTextSchema } from './text.js';

const MaybeStreamSchema = Type.Union([StreamSchema, Type.Null()]);

/** `POST /v1/accounts`. */
export const AccountRequestSchema = strict(
  { id: IdSchema, name: NameSchema, origins: OriginsSchema },
  { title: 'AccountRequest' },
);

/** A signing secret, told once. */
export const SecretSchema = strict({ kid: KidSchema, secret: Type.String() }, { title: 'Secret' });

/** `GET /v1/accounts`: all of them. */
export const AccountsSchema = strict(
  { accounts: Type.Array(AccountSchema) },
  { title: 'Accounts' },
);

/** A new account with its first secret. */
export const NewAccountSchema = strict(
  { account: AccountSchema, secret: SecretSchema },
  { title: 'NewAccount' },
);

/** `PATCH /v1/accounts/{account}`. */
export const AccountChangeSchema = strict(
  { name: Type.Optional(NameSchema), origins: Type.Optional(OriginsSchema) },
  { title: 'AccountChange', minProperties: 1 },
);

/** `POST /v1/accounts/{account}/codes`: an invitation. */
export const CodeRequestSchema = strict(
  {
    role: Type.Enum(['host', 'moderator']),
    name: NameSchema,
    channel: Type.Optional(IdSchema),
    show: Type.Optional(IdSchema),
    lastsMs: Type.Optional(
      Type.Integer({
        minimum: 60_000,
        maximum: 2_592_000_000,
        description: 'Until the code runs out, used or not',
      }),
    ),
  },
  { title: 'CodeRequest' },
);

/** A single-use code. */
export const CodeSchema = strict({ code: Type.String(), expiresAt: TimeSchema }, { title: 'Code' });

/** `PUT /v1/channels/{channel}`. */
export const ChannelRequestSchema = strict({ title: LocalTextSchema }, { title: 'ChannelRequest' });

/** `POST /v1/shows`. */
export const ShowRequestSchema = strict(
  { channel: IdSchema, info: ShowInfoSchema, stream: Type.Optional(MaybeStreamSchema) },
  { title: 'ShowRequest' },
);

/** A show that was made. */
export const NewShowSchema = strict({ id: IdSchema }, { title: 'NewShow' });

/** `PATCH /v1/shows/{show}`. */
export const ShowChangeSchema = strict(
  { info: Type.Optional(ShowInfoSchema), stream: Type.Optional(MaybeStreamSchema) },
  { title: 'ShowChange', minProperties: 1 },
);

/** `PUT /v1/shows/{show}/goods`: all of them, in their order on screen. */
export const GoodsSchema = strict(
  { products: Type.Array(ProductSchema, { maxItems: 1_000 }) },
  { title: 'Goods' },
);

/** The catalog that the goods became. */
export const GoodsVersionSchema = strict({ version: IdSchema }, { title: 'GoodsVersion' });

/** `GET /v1/channels/{channel}/shows`. */
export const ShowListSchema = strict(
  {
    shows: Type.Array(ShowSummarySchema, {
      description: 'All but those that ended before the last 50; newest first',
    }),
  },
  { title: 'ShowList' },
);
