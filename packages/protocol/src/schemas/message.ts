import Type from 'typebox';
import { MESSAGE_LIMIT, NAME_LIMIT } from '../message.js';
import { IdSchema, strict, TimeSchema } from './basics.js';

/** What somebody may do. */
export const RoleSchema = Type.Enum(['viewer', 'host', 'moderator', 'backend', 'operator']);

/** A chat line as its sender writes it. */
export const MessageTextSchema = Type.String({ minLength: 1, maxLength: MESSAGE_LIMIT });

/** A viewer's name as the viewer writes it. */
export const ViewerNameSchema = Type.String({ minLength: 1, maxLength: NAME_LIMIT });

/** A line of chat. */
export const MessageSchema = strict(
  {
    id: IdSchema,
    at: TimeSchema,
    sender: Type.String({ description: 'The sender’s opaque viewer key' }),
    name: Type.String(),
    role: RoleSchema,
    text: Type.String(),
  },
  { title: 'Message' },
);
