import Type from 'typebox';
import { ERROR_CODES, type ErrorCode } from '../errors.js';

/** The stable name of a failure. */
export const ErrorCodeSchema = Type.Enum(Object.keys(ERROR_CODES) as ErrorCode[]);

/** An error on the wire: RFC 9457 problem details. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'A sentence for people' }),
    status: Type.Integer(),
    code: ErrorCodeSchema,
    detail: Type.Optional(Type.String()),
    retryAfter: Type.Optional(Type.Number({ description: 'Seconds' })),
  },
  { title: 'Problem' },
);
