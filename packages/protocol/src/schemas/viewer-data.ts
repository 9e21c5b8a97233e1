import Type from 'typebox';
import { ViewerSettingsSchema } from './acting.js';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { ClaimSchema } from './coupon.js';
import { ComplaintSchema, ReportedKindSchema } from './complaint.js';
import { CustomRequestSchema } from './custom-request.js';
import { WishSchema } from './demand.js';
import { EntrySchema } from './giveaway.js';
import { MessageSchema } from './message.js';
import { KeptFanSchema } from './fan.js';
import { HoldSchema } from './offer.js';
import { OrderIdSchema } from './order.js';
import { PollVoteSchema } from './poll.js';
import { OwnQuestionSchema } from './question.js';
import { LocalTextSchema } from './text.js';

const CountSchema = Type.Integer({ minimum: 0 });

/** All that an account's shows keep of one person. */
export const ViewerDataSchema = strict(
  {
    t: TimeSchema,
    account: IdSchema,
    subject: Type.String(),
    shows: Type.Array(
      strict({
        show: IdSchema,
        title: LocalTextSchema,
        viewer: Type.String(),
        messages: Type.Array(strict({ ...MessageSchema.properties, redacted: Type.Boolean() })),
        mentions: Type.Array(IdSchema),
        named: Type.Array(IdSchema),
        claims: Type.Array(ClaimSchema),
        holds: Type.Array(HoldSchema),
        entries: Type.Array(EntrySchema),
        questions: Type.Array(OwnQuestionSchema),
        upvoted: Type.Array(IdSchema),
        votes: Type.Array(PollVoteSchema),
        wishes: Type.Array(WishSchema),
        requests: Type.Array(CustomRequestSchema),
        complaints: Type.Array(
          strict({
            of: ReportedKindSchema,
            id: Type.String(),
            at: TimeSchema,
            reason: ComplaintSchema.properties.reason,
            text: Type.String(),
          }),
        ),
        settings: Type.Array(ViewerSettingsSchema),
        acts: Type.Array(strict({ key: Type.String(), request: Type.String() })),
        journal: Type.Array(
          strict({ at: TimeSchema, kind: Type.String(), subject: Type.String() }),
        ),
      }),
    ),
    barred: Type.Optional(
      strict({
        kind: Type.Enum(['mute', 'ban', 'shadow']),
        at: TimeSchema,
        until: Type.Optional(TimeSchema),
      }),
    ),
    orders: Type.Optional(
      Type.Array(strict({ show: IdSchema, order: OrderIdSchema, at: TimeSchema })),
    ),
    fan: Type.Optional(KeptFanSchema),
  },
  { title: 'ViewerData' },
);

/** What was erased of one person. */
export const ViewerErasedSchema = strict(
  {
    t: TimeSchema,
    shows: CountSchema,
    messages: CountSchema,
    questions: CountSchema,
    votes: CountSchema,
    requests: CountSchema,
    claims: CountSchema,
    holds: CountSchema,
    entries: CountSchema,
    orders: CountSchema,
    fan: Type.Boolean(),
  },
  { title: 'ViewerErased' },
);
