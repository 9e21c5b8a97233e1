import Type from 'typebox';
import { IdSchema, SegmentSchema, SpreadSchema, strict, TimeSchema } from './basics.js';
import { AsksForWorkSchema, ProofSchema } from './challenge.js';
import { IdentitySchema } from './coupon.js';
import { ErrorCodeSchema } from './problem.js';
import { ProductChoiceSchema } from './product.js';
import { MoneySchema } from './money.js';

/** How many units one viewer may ask for at once. */
const MOST_EACH = 100;

const UnitsSchema = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const QtySchema = Type.Integer({ minimum: 1, maximum: MOST_EACH });
/** For nothing would be a gift, which is a coupon's. */
const PriceSchema = strict({
  ...MoneySchema.properties,
  amount: Type.Integer({ ...MoneySchema.properties.amount, minimum: 1 }),
});

const terms = {
  ...ProductChoiceSchema.properties,
  id: IdSchema,
  price: PriceSchema,
  total: UnitsSchema,
  perViewer: QtySchema,
  for: Type.Optional(SegmentSchema),
  identity: Type.Optional(IdentitySchema),
  challenge: Type.Optional(AsksForWorkSchema),
  spreadMs: Type.Optional(SpreadSchema),
};

/** A flash offer's public terms. */
export const OfferSchema = strict(
  { ...terms, opensAt: TimeSchema, closesAt: Type.Optional(TimeSchema) },
  { title: 'Offer' },
);

const draft = {
  ...terms,
  opensAt: Type.Optional(TimeSchema),
  opensAfterMs: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 600_000,
      description: 'From the drop until it opens; absent: the show’s latency allowance',
    }),
  ),
  lastsMs: Type.Optional(
    Type.Integer({
      minimum: 1_000,
      maximum: 86_400_000,
      description: 'From opening until it ends; absent: by hand',
    }),
  ),
  holdMs: Type.Optional(
    Type.Integer({
      minimum: 60_000,
      maximum: 3_600_000,
      description: 'For how long units are held, and again when payment starts; absent: 5 minutes',
    }),
  ),
};

/** A flash offer as its seller prepares it. */
export const OfferDraftSchema = strict(draft, { title: 'OfferDraft' });

const CountSchema = Type.Integer({ minimum: 0 });

/** A prepared offer and what became of its units. */
export const BackstageOfferSchema = strict({
  ...draft,
  held: CountSchema,
  confirmed: CountSchema,
  waiting: CountSchema,
  early: Type.Optional(Type.Integer({ minimum: 1 })),
  refused: Type.Optional(ErrorCodeSchema),
});

/** Why an offer ended. */
export const OfferCloseReasonSchema = Type.Enum(['hand', 'time', 'gone', 'show-ended']);

/** An offer in the fold. */
export const OfferStateSchema = strict(
  {
    offer: OfferSchema,
    droppedAt: TimeSchema,
    closed: Type.Optional(strict({ at: TimeSchema, reason: OfferCloseReasonSchema })),
  },
  { title: 'OfferState' },
);

/** Units that are one viewer's for a while, or a place in the line for them. */
export const HoldSchema = strict(
  {
    ...ProductChoiceSchema.properties,
    id: IdSchema,
    offer: IdSchema,
    qty: QtySchema,
    price: PriceSchema,
    status: Type.Enum(['waiting', 'held', 'confirmed', 'released', 'expired']),
    at: TimeSchema,
    place: Type.Optional(
      Type.Integer({ minimum: 1, description: 'While it waits: its place in the line' }),
    ),
    expiresAt: Type.Optional(TimeSchema),
    extended: Type.Boolean(),
    signedPrice: Type.Optional(
      Type.String({ description: 'What the store’s backend checks: JSON Web Token, HS256' }),
    ),
  },
  { title: 'Hold' },
);

/** `POST /v1/shows/{show}/holds`. */
export const HoldRequestSchema = strict(
  {
    of: IdSchema,
    qty: Type.Optional(QtySchema),
    wait: Type.Optional(Type.Boolean()),
    proof: Type.Optional(ProofSchema),
  },
  { title: 'HoldRequest' },
);

/** `POST /v1/shows/{show}/holds/{hold}`. */
export const HoldMoveSchema = strict(
  { move: Type.Enum(['extend', 'release', 'confirm']) },
  { title: 'HoldMove' },
);
