import Type from 'typebox';
import { POLL_CHOICES } from '../poll.js';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { LocalTextSchema } from './text.js';

/** How many voted for each choice. */
export const PollCountsSchema = Type.Record(IdSchema, Type.Integer({ minimum: 0 }), {
  description: 'How many voted for each choice',
});

/** What is asked, and what can be answered. */
export const POLL_ASKED = {
  id: IdSchema,
  title: LocalTextSchema,
  choices: Type.Array(strict({ id: IdSchema, text: LocalTextSchema }), {
    minItems: 2,
    maxItems: POLL_CHOICES,
  }),
};

const asked = {
  ...POLL_ASKED,
  kind: Type.Enum(['poll', 'quiz']),
  asksDemand: Type.Optional(
    Type.Boolean({ description: 'Its result goes to the seller’s demand report' }),
  ),
};

const drafted = {
  ...asked,
  right: Type.Optional(IdSchema),
  lastsMs: Type.Optional(Type.Integer({ minimum: 5_000, maximum: 86_400_000 })),
};

/** A question to the viewers. */
export const PollSchema = strict(
  { ...asked, closesAt: Type.Optional(TimeSchema) },
  { title: 'Poll' },
);

/** `PUT /v1/shows/{show}/polls/{poll}`. */
export const PollDraftSchema = strict(drafted, { title: 'PollDraft' });

/** A prepared poll, and what became of it. */
export const BackstagePollSchema = strict(
  { ...drafted, counts: PollCountsSchema },
  { title: 'BackstagePoll' },
);

/** What is told of a poll that closes. */
export const POLL_RESULT = {
  reason: Type.Enum(['hand', 'time', 'show-ended']),
  counts: PollCountsSchema,
  right: Type.Optional(IdSchema),
};

/** A poll in the show. */
export const PollStateSchema = strict(
  {
    poll: PollSchema,
    openedAt: TimeSchema,
    closed: Type.Optional(strict({ at: TimeSchema, ...POLL_RESULT })),
  },
  { title: 'PollState' },
);

/** `POST /v1/shows/{show}/votes`. */
export const PollVoteRequestSchema = strict(
  { of: IdSchema, choice: IdSchema },
  { title: 'PollVoteRequest' },
);

/** A viewer's vote. */
export const PollVoteSchema = strict(
  { poll: IdSchema, choice: IdSchema, at: TimeSchema },
  { title: 'PollVote' },
);
