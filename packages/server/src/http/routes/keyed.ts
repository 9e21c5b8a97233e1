import { IdempotencyKeySchema } from '@livestall/protocol/schemas';
import Type from 'typebox';

/** The headers of a call that gives or takes something. */
export const KeyedHeaders = Type.Object({ 'idempotency-key': IdempotencyKeySchema });

/** Those of a call that may be sent without. */
export const MaybeKeyedHeaders = Type.Partial(KeyedHeaders);
