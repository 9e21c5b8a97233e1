import Type from 'typebox';
import { IdSchema, SegmentSchema, SpreadSchema, strict, TimeSchema } from './basics.js';
import { AsksForWorkSchema } from './challenge.js';
import { MoneySchema } from './money.js';
import { ErrorCodeSchema } from './problem.js';
import { LocalTextSchema } from './text.js';

/** A code that stands for what was given. */
export const CodeTextSchema = Type.String({
  pattern: '^\\S{1,64}$',
  description: 'What the store’s cart takes; private to the seller and those who have it',
});

/** How well a store must know somebody who claims. */
export const IdentitySchema = Type.Enum(['anonymous', 'signed-in', 'verified']);

const terms = {
  id: IdSchema,
  title: LocalTextSchema,
  kind: Type.Enum(['percent', 'amount', 'free-delivery', 'gift']),
  percent: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 100 })),
  amount: Type.Optional(MoneySchema),
  minimumSpend: Type.Optional(MoneySchema),
  products: Type.Optional(
    Type.Array(IdSchema, {
      minItems: 1,
      maxItems: 1_000,
      uniqueItems: true,
      description: 'The goods that it is for; absent: the whole cart',
    }),
  ),
  for: Type.Optional(SegmentSchema),
  identity: Type.Optional(IdentitySchema),
  challenge: Type.Optional(AsksForWorkSchema),
  spreadMs: Type.Optional(SpreadSchema),
  total: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'Absent: no limit' }),
  ),
  perViewer: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 100,
      description: 'How many one viewer may claim; absent: one',
    }),
  ),
};

/** A kind that speaks of a number must have that number. */
const needs = (kind: 'percent' | 'amount') => ({
  if: { type: 'object', properties: { kind: { const: kind } } },
  then: { type: 'object', required: [kind] },
});

/** A coupon's public terms. */
export const CouponSchema = strict(
  { ...terms, opensAt: TimeSchema, closesAt: Type.Optional(TimeSchema) },
  { title: 'Coupon' },
);

const draft = {
  ...terms,
  code: Type.Optional(CodeTextSchema),
  opensAt: Type.Optional(TimeSchema),
  opensAfterMs: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 600_000,
      description: 'From the drop until claiming opens; absent: the show’s latency allowance',
    }),
  ),
  lastsMs: Type.Optional(
    Type.Integer({
      minimum: 1_000,
      maximum: 86_400_000,
      description: 'From opening until claiming ends; absent: by hand',
    }),
  ),
};

/** A coupon as its seller prepares it. */
export const CouponDraftSchema = strict(draft, {
  title: 'CouponDraft',
  allOf: [needs('percent'), needs('amount')],
});

/** A prepared coupon and how many claimed it. */
export const BackstageCouponSchema = strict({
  ...draft,
  claimed: Type.Integer({ minimum: 0 }),
  codes: Type.Optional(Type.Integer({ minimum: 0 })),
  early: Type.Optional(Type.Integer({ minimum: 1 })),
  refused: Type.Optional(ErrorCodeSchema),
});

/** Why claiming ended. */
export const CouponCloseReasonSchema = Type.Enum(['hand', 'time', 'gone', 'show-ended']);

/** A coupon in the fold. */
export const CouponStateSchema = strict(
  {
    coupon: CouponSchema,
    droppedAt: TimeSchema,
    closed: Type.Optional(strict({ at: TimeSchema, reason: CouponCloseReasonSchema })),
  },
  { title: 'CouponState' },
);

/** What a viewer holds of a coupon. */
export const ClaimSchema = strict(
  { coupon: IdSchema, code: CodeTextSchema, at: TimeSchema },
  { title: 'Claim' },
);
