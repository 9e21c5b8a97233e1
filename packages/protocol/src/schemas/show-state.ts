import Type from 'typebox';
import { STATE_VERSION } from '../show-state.js';
import { IdSchema, SeqSchema, strict, TimeSchema } from './basics.js';
import { CouponStateSchema } from './coupon.js';
import { ProductIdsSchema } from './events.js';
import { GiveawayStateSchema } from './giveaway.js';
import { PinnedLineSchema } from './message.js';
import { OfferStateSchema } from './offer.js';
import { PollStateSchema } from './poll.js';
import { RecordingSchema } from './recording.js';
import { AnswerSchema, ShownQuestionSchema } from './question.js';
import { ShowInfoSchema, ShowStatusSchema } from './show.js';
import { StreamClockSchema, StreamSchema } from './stream.js';
import { TalkRulesSchema } from './talk-rules.js';
import { LocalTextSchema } from './text.js';

const MaybeTimeSchema = Type.Union([TimeSchema, Type.Null()]);

/** A show folded up to one event. */
export const ShowStateSchema = strict(
  {
    version: Type.Literal(STATE_VERSION),
    seq: SeqSchema,
    at: TimeSchema,
    status: ShowStatusSchema,
    info: ShowInfoSchema,
    startedAt: MaybeTimeSchema,
    endedAt: MaybeTimeSchema,
    stream: Type.Union([StreamSchema, Type.Null()]),
    clocks: Type.Array(StreamClockSchema, { description: 'Oldest first' }),
    scene: Type.Union([IdSchema, Type.Null()]),
    sceneClocks: Type.Record(IdSchema, Type.Array(StreamClockSchema), {
      description: 'Of the other angles, by their ids; oldest first',
    }),
    recording: Type.Union([RecordingSchema, Type.Null()]),
    catalog: Type.Union([IdSchema, Type.Null()]),
    order: ProductIdsSchema,
    pins: Type.Array(strict({ product: IdSchema, at: TimeSchema }), {
      description: 'Newest first',
    }),
    shown: Type.Array(
      strict({ product: IdSchema, from: TimeSchema, to: Type.Optional(TimeSchema) }),
      { description: 'Oldest first' },
    ),
    removed: Type.Array(
      strict({ product: IdSchema, at: TimeSchema, reason: Type.Optional(LocalTextSchema) }),
    ),
    coupons: Type.Array(CouponStateSchema),
    offers: Type.Optional(Type.Array(OfferStateSchema)),
    giveaways: Type.Optional(Type.Array(GiveawayStateSchema)),
    redacted: Type.Array(IdSchema),
    pinnedLines: Type.Optional(Type.Array(PinnedLineSchema, { description: 'Newest first' })),
    notices: Type.Array(strict({ id: IdSchema, at: TimeSchema, text: LocalTextSchema })),
    polls: Type.Optional(Type.Array(PollStateSchema)),
    question: Type.Union([ShownQuestionSchema, Type.Null()]),
    talk: Type.Optional(TalkRulesSchema),
    answers: Type.Optional(Type.Array(AnswerSchema)),
    withdrawn: Type.Optional(Type.Array(IdSchema)),
  },
  { title: 'ShowState' },
);
