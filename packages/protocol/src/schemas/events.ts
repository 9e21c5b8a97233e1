import Type, { type TSchema } from 'typebox';
import type { EventType } from '../events.js';
import { IdSchema, SeqSchema, strict, TimeSchema } from './basics.js';
import { CouponCloseReasonSchema, CouponSchema } from './coupon.js';
import { GIVEAWAY_NEWS, GiveawaySchema } from './giveaway.js';
import { PinnedLineSchema, QuotedTextSchema } from './message.js';
import { OfferCloseReasonSchema, OfferSchema } from './offer.js';
import { POLL_RESULT, PollSchema } from './poll.js';
import { RecordingSchema } from './recording.js';
import { ShownQuestionSchema } from './question.js';
import { ShowInfoSchema } from './show.js';
import { StreamClockSchema, StreamSchema } from './stream.js';
import { TalkRulesSchema } from './talk-rules.js';
import { LocalTextSchema } from './text.js';

/** A list of product ids, as long as a show's goods may be. */
export const ProductIdsSchema = Type.Array(IdSchema, { maxItems: 1_000 });

const event = <T extends EventType, D extends TSchema>(type: T, data: D) =>
  strict({ seq: SeqSchema, at: TimeSchema, type: Type.Literal(type), data }, { title: type });

/** The type of `{}` in an interface; that of an empty TypeBox object is `object`. */
const NothingSchema = Type.Unsafe<Record<never, never>>(strict({}));

/** An event of the log. */
export const LogEventSchema = Type.Union([
  event('show.described', strict({ info: ShowInfoSchema })),
  event('show.started', NothingSchema),
  event('show.ended', NothingSchema),
  event('stream.changed', strict({ stream: Type.Union([StreamSchema, Type.Null()]) })),
  event('stream.clock', strict({ clock: StreamClockSchema })),
  event('scene.switched', strict({ scene: Type.Union([IdSchema, Type.Null()]) })),
  event('scene.clock', strict({ scene: IdSchema, clock: StreamClockSchema })),
  event('recording.changed', strict({ recording: Type.Union([RecordingSchema, Type.Null()]) })),
  event('catalog.changed', strict({ version: IdSchema })),
  event('products.ordered', strict({ products: ProductIdsSchema })),
  event('product.pinned', strict({ product: IdSchema, pins: ProductIdsSchema })),
  event('product.unpinned', strict({ product: IdSchema, pins: ProductIdsSchema })),
  event('product.removed', strict({ product: IdSchema, reason: Type.Optional(LocalTextSchema) })),
  event('product.restored', strict({ product: IdSchema })),
  event('coupon.opened', strict({ coupon: CouponSchema })),
  event('coupon.closed', strict({ coupon: IdSchema, reason: CouponCloseReasonSchema })),
  event('offer.opened', strict({ offer: OfferSchema })),
  event('offer.closed', strict({ offer: IdSchema, reason: OfferCloseReasonSchema })),
  event('giveaway.opened', strict({ giveaway: GiveawaySchema })),
  event('giveaway.closed', strict({ giveaway: IdSchema, ...GIVEAWAY_NEWS.closed })),
  event('giveaway.drawn', strict({ giveaway: IdSchema, ...GIVEAWAY_NEWS.drawn })),
  event('giveaway.finished', strict({ giveaway: IdSchema, ...GIVEAWAY_NEWS.finished })),
  event('message.redacted', strict({ message: IdSchema })),
  event('message.restored', strict({ message: IdSchema })),
  event(
    'message.pinned',
    strict({ message: PinnedLineSchema, pins: Type.Array(PinnedLineSchema) }),
  ),
  event('message.unpinned', strict({ message: IdSchema, pins: Type.Array(PinnedLineSchema) })),
  event('poll.opened', strict({ poll: PollSchema })),
  event('poll.closed', strict({ poll: IdSchema, ...POLL_RESULT })),
  event('question.shown', strict({ question: ShownQuestionSchema })),
  event('question.closed', strict({ question: IdSchema })),
  event('talk.ruled', strict({ talk: TalkRulesSchema })),
  event(
    'question.answered',
    strict({
      question: ShownQuestionSchema,
      message: Type.Optional(QuotedTextSchema),
      aloud: Type.Optional(TimeSchema),
    }),
  ),
  event('question.withdrawn', strict({ question: IdSchema })),
  event('notice.posted', strict({ notice: IdSchema, text: LocalTextSchema })),
  event('notice.removed', strict({ notice: IdSchema })),
]);
