import { IdempotencyKeySchema } from '@livestall/protocol/schemas';
import Type from 'typebox';

/** The headers of a call that gives or takes something. */
export const KeyedHeaders = Type.Object({ 'idempotency-key': IdempotencyKeySchema });
