import Type from 'typebox';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { MessageTextSchema, ViewerNameSchema } from './message.js';

const asked = {
  id: IdSchema,
  at: TimeSchema,
  sender: Type.String({ description: 'The asker’s opaque viewer key' }),
  name: Type.String(),
  text: Type.String(),
  product: Type.Optional(IdSchema),
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
