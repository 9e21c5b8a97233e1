import Type from 'typebox';
import { MESSAGE_LIMIT, NAME_LIMIT } from '../message.js';
import { IdSchema, strict, TimeSchema } from './basics.js';

/** What somebody may do. */
export const RoleSchema = Type.Enum(['viewer', 'host', 'moderator', 'backend', 'operator']);

/** A chat line as its sender writes it. */
export const MessageTextSchema = Type.String({ minLength: 1, maxLength: MESSAGE_LIMIT });

/** A viewer's name as the viewer writes it. */
export const ViewerNameSchema = Type.String({ minLength: 1, maxLength: NAME_LIMIT });

/** What a line answers. */
export const QuotedTextSchema = strict({ id: IdSchema, name: Type.String(), text: Type.String() });

const some = {
  names: Type.Array(Type.String(), { description: 'Masked' }),
  count: Type.Integer({ minimum: 1, description: 'How many they were in all' }),
};

/** What the server itself tells in the talk. */
const SystemLineSchema = Type.Union([
  strict({ of: Type.Literal('bought'), product: IdSchema, ...some }),
  strict({ of: Type.Literal('arrived'), ...some }),
]);

const line = {
  id: IdSchema,
  at: TimeSchema,
  sender: Type.String({ description: 'The sender’s opaque viewer key' }),
  name: Type.String(),
  role: RoleSchema,
  text: Type.String(),
};

/** A line of chat. */
export const MessageSchema = strict(
  {
    ...line,
    reply: Type.Optional(QuotedTextSchema),
    question: Type.Optional(QuotedTextSchema),
    mentions: Type.Optional(
      Type.Array(Type.String(), { description: 'The viewer keys of those it speaks to' }),
    ),
    buyer: Type.Optional(Type.Literal(true)),
    follows: Type.Optional(Type.Literal(true)),
    level: Type.Optional(Type.Integer({ minimum: 1 })),
    system: Type.Optional(SystemLineSchema),
  },
  { title: 'Message' },
);

/** A line that stands at the top of the talk. */
export const PinnedLineSchema = strict(line, { title: 'PinnedLine' });
