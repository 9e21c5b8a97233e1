import Type, { type TProperties } from 'typebox';
import type { Act } from '../calls.js';
import { MENTIONS_LIMIT } from '../message.js';
import { STOCK_LIMIT } from '../product-limits.js';
import { IdSchema, SegmentSchema, SeqSchema, strict, TimeSchema } from './basics.js';
import { ProofSchema } from './challenge.js';
import { BackstageCouponSchema, ClaimSchema, IdentitySchema } from './coupon.js';
import { ReportedKindSchema, ReportedSchema } from './complaint.js';
import { CustomRequestSchema, RequestCountSchema } from './custom-request.js';
import { ClicksSchema, DemandSchema, WishSchema } from './demand.js';
import { FanCountSchema, FanSchema } from './fan.js';
import { BackstageGiveawaySchema, EntrySchema } from './giveaway.js';
import { MessageTextSchema, RoleSchema, ViewerNameSchema } from './message.js';
import {
  BarredPersonSchema,
  HeldLineSchema,
  MessagesSchema,
  MuteMsSchema,
  OwnLineSchema,
  ReasonSchema,
  SenderSchema,
  SendersSchema,
} from './moderation.js';
import { BackstageOfferSchema, HoldSchema } from './offer.js';
import { BackstagePollSchema, PollVoteSchema } from './poll.js';
import { CountedSchema } from './product.js';
import { OwnQuestionSchema, QuestionSchema } from './question.js';
import { RunSchema } from './run.js';
import { TalkChangeProperties } from './talk-rules.js';
import { LocalTextSchema } from './text.js';

const TokenSchema = Type.String({ description: 'A bearer token: JSON Web Token, HS256' });

/** The header of every call that gives or takes something. */
export const IdempotencyKeySchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{8,64}$',
  description: 'Unique to one act of one viewer; the same key and body get the same answer',
});

/** `POST /v1/sessions`: a code, or nothing where the bearer token is renewed. */
export const SessionRequestSchema = strict(
  { code: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{8,128}$' })) },
  { title: 'SessionRequest' },
);

/** What a code became. */
export const SessionSchema = strict(
  {
    t: TimeSchema,
    token: TokenSchema,
    expiresAt: TimeSchema,
    account: IdSchema,
    role: RoleSchema,
    name: Type.String(),
    channel: Type.Optional(IdSchema),
    show: Type.Optional(IdSchema),
  },
  { title: 'Session' },
);

/** `POST /v1/shows/{show}/visits`. */
export const VisitRequestSchema = strict(
  { name: Type.Optional(ViewerNameSchema) },
  { title: 'VisitRequest' },
);

/** Who a viewer is. */
export const ViewerSchema = strict(
  {
    key: Type.String(),
    poke: Type.String(),
    name: Type.Union([Type.String(), Type.Null()]),
    identity: Type.Optional(IdentitySchema),
    segments: Type.Optional(Type.Array(SegmentSchema)),
  },
  { title: 'Viewer' },
);

/** An anonymous viewer's ticket. */
export const VisitSchema = strict(
  { t: TimeSchema, ticket: TokenSchema, expiresAt: TimeSchema, viewer: ViewerSchema },
  { title: 'Visit' },
);

/** What a viewer wants in a show. */
export const ViewerSettingsSchema = strict(
  { tellPurchases: Type.Boolean({ description: 'Without their name' }) },
  { title: 'ViewerSettings' },
);

/** What is the viewer's own. */
export const MeSchema = strict(
  {
    t: TimeSchema,
    viewer: ViewerSchema,
    claims: Type.Array(ClaimSchema),
    questions: Type.Array(OwnQuestionSchema, { description: 'The newest, oldest first' }),
    upvoted: Type.Optional(Type.Array(IdSchema)),
    votes: Type.Optional(Type.Array(PollVoteSchema)),
    wishes: Type.Array(WishSchema),
    requests: Type.Optional(
      Type.Array(CustomRequestSchema, {
        description: 'Those that wait, and the newest of the others; oldest first',
      }),
    ),
    lines: Type.Optional(Type.Array(OwnLineSchema)),
    muted: Type.Optional(strict({ until: Type.Optional(TimeSchema) })),
    holds: Type.Optional(Type.Array(HoldSchema)),
    entries: Type.Optional(Type.Array(EntrySchema)),
    fan: Type.Optional(FanSchema),
    settings: Type.Optional(ViewerSettingsSchema),
  },
  { title: 'Me' },
);

/** `POST /v1/shows/{show}/messages`. */
export const MessageRequestSchema = strict(
  {
    text: MessageTextSchema,
    name: Type.Optional(ViewerNameSchema),
    reply: Type.Optional(IdSchema),
    mentions: Type.Optional(Type.Array(IdSchema, { maxItems: MENTIONS_LIMIT })),
  },
  { title: 'MessageRequest' },
);

/** `POST /v1/shows/{show}/claims`. */
export const ClaimRequestSchema = strict(
  { of: IdSchema, proof: Type.Optional(ProofSchema) },
  { title: 'ClaimRequest' },
);

const act = <A extends Act['act'], P extends TProperties>(name: A, fields: P) =>
  strict({ act: Type.Literal(name), ...fields }, { title: name });

const redacting = {
  redact: Type.Optional(Type.Boolean()),
  reason: Type.Optional(ReasonSchema),
};

/** `POST /v1/shows/{show}/acts`: a seller's act. */
export const ActSchema = Type.Union([
  act('show.start', {}),
  act('show.end', {}),
  act('product.pin', { product: IdSchema }),
  act('product.unpin', { product: IdSchema }),
  act('scene.switch', { scene: Type.Union([IdSchema, Type.Null()]) }),
  act('coupon.drop', { coupon: IdSchema }),
  act('coupon.close', { coupon: IdSchema }),
  act('offer.drop', { offer: IdSchema }),
  act('offer.close', { offer: IdSchema }),
  act('giveaway.drop', { giveaway: IdSchema }),
  act('giveaway.close', { giveaway: IdSchema }),
  act('poll.open', { poll: IdSchema }),
  act('poll.close', { poll: IdSchema }),
  act('product.remove', { product: IdSchema, reason: Type.Optional(LocalTextSchema) }),
  act('product.restore', { product: IdSchema }),
  act('message.redact', { message: IdSchema }),
  act('message.restore', { message: IdSchema }),
  act('message.pin', { message: IdSchema }),
  act('message.unpin', { message: IdSchema }),
  act('message.redact-many', { messages: MessagesSchema }),
  act('message.restore-many', { messages: MessagesSchema }),
  act('message.approve', { message: IdSchema }),
  act('message.refuse', { message: IdSchema }),
  act('message.hold', { message: IdSchema }),
  act('person.mute', { sender: SenderSchema, forMs: MuteMsSchema, ...redacting }),
  act('person.ban', { sender: SenderSchema, ...redacting }),
  act('person.shadow', { sender: SenderSchema, reason: Type.Optional(ReasonSchema) }),
  act('person.free', { sender: SenderSchema, restore: Type.Optional(Type.Boolean()) }),
  act('person.ban-many', { senders: SendersSchema, ...redacting }),
  act('person.free-many', { senders: SendersSchema, restore: Type.Optional(Type.Boolean()) }),
  act('report.close', { of: ReportedKindSchema, id: Type.Optional(IdSchema) }),
  act('report.reopen', { of: ReportedKindSchema, id: Type.Optional(IdSchema) }),
  act('talk.rule', TalkChangeProperties),
  act('notice.post', { text: MessageTextSchema, notice: Type.Optional(IdSchema) }),
  act('notice.remove', { notice: IdSchema }),
  act('stock.set', CountedSchema.properties),
  act('stock.set-many', {
    items: Type.Array(CountedSchema, { minItems: 1, maxItems: STOCK_LIMIT }),
  }),
  act('question.show', { question: IdSchema }),
  act('question.close', { question: IdSchema }),
  act('question.answer', { question: IdSchema, text: MessageTextSchema }),
  act('question.reopen', { question: IdSchema }),
  act('question.remove', { question: IdSchema }),
  act('question.restore', { question: IdSchema }),
  act('run.go', { item: IdSchema }),
  act('run.place', { item: Type.Union([IdSchema, Type.Null()]) }),
  act('rehearsal.play', { on: Type.Boolean() }),
]);

/** Where the log stands after an act. */
export const PlacedSchema = strict({ t: TimeSchema, seq: SeqSchema }, { title: 'Placed' });

/** What the seller alone sees. */
export const BackstageSchema = strict(
  {
    t: TimeSchema,
    coupons: Type.Array(BackstageCouponSchema),
    offers: Type.Optional(Type.Array(BackstageOfferSchema)),
    giveaways: Type.Optional(Type.Array(BackstageGiveawaySchema)),
    polls: Type.Optional(Type.Array(BackstagePollSchema)),
    questions: Type.Array(QuestionSchema, {
      description: 'Those that are open, most wanted first',
    }),
    questionsOpen: Type.Integer({ minimum: 0 }),
    run: RunSchema,
    crew: Type.Array(strict({ name: Type.String(), role: RoleSchema, since: TimeSchema })),
    demand: Type.Optional(Type.Array(DemandSchema)),
    requests: Type.Optional(RequestCountSchema),
    fans: Type.Optional(FanCountSchema),
    clicks: Type.Optional(Type.Array(ClicksSchema)),
    held: Type.Optional(Type.Array(HeldLineSchema)),
    heldCount: Type.Optional(Type.Integer({ minimum: 0 })),
    reports: Type.Optional(Type.Array(ReportedSchema)),
    barred: Type.Optional(Type.Array(BarredPersonSchema)),
    barredCount: Type.Optional(Type.Integer({ minimum: 0 })),
    rehearsal: Type.Optional(strict({ playing: Type.Boolean() })),
  },
  { title: 'Backstage' },
);
