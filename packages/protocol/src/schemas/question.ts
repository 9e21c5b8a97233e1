import Type from 'typebox';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { MessageTextSchema, QuotedTextSchema, ViewerNameSchema } from './message.js';

const asked = {
  id: IdSchema,
  at: TimeSchema,
  sender: Type.String({ description: 'The asker’s opaque viewer key' }),
  name: Type.String(),
  text: Type.String(),
  product: Type.Optional(IdSchema),
  votes: Type.Optional(
    Type.Integer({ minimum: 0, description: 'How many others want it answered' }),
  ),
};

/** `POST /v1/shows/{show}/questions`. */
export const QuestionRequestSchema = strict(
  {
    text: MessageTextSchema,
    name: Type.Optional(ViewerNameSchema),
    product: Type.Optional(IdSchema),
  },
  { title: 'QuestionRequest' },
);

/** A question to the host. */
export const QuestionSchema = strict(asked, { title: 'Question' });

/** A question as its asker reads it. */
export const OwnQuestionSchema = strict(
  { ...asked, status: Type.Enum(['open', 'shown', 'answered', 'passed']) },
  { title: 'OwnQuestion' },
);

/** The question that is being answered. */
export const ShownQuestionSchema = strict(
  {
    id: IdSchema,
    name: Type.String(),
    text: Type.String(),
    product: Type.Optional(IdSchema),
  },
  { title: 'ShownQuestion' },
);

/** A question that was taken up, or answered in writing. */
export const AnswerSchema = strict(
  {
    question: ShownQuestionSchema,
    at: TimeSchema,
    aloud: Type.Optional(Type.Literal(true)),
    message: Type.Optional(QuotedTextSchema),
  },
  { title: 'Answer' },
);

/** The questions that are open. */
export const QuestionListSchema = strict(
  {
    t: TimeSchema,
    questions: Type.Array(QuestionSchema, {
      description: 'Most wanted first, the newest among them',
    }),
    open: Type.Integer({ minimum: 0 }),
  },
  { title: 'QuestionList' },
);

/** What a vote for a question came to. */
export const QuestionVotesSchema = strict(
  { t: TimeSchema, question: IdSchema, votes: Type.Integer({ minimum: 0 }) },
  { title: 'QuestionVotes' },
);
