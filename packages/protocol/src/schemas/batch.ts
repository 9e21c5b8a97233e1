import Type from 'typebox';
import { IdSchema, SeqSchema, strict, TimeSchema } from './basics.js';
import { LogEventSchema } from './events.js';
import { GaugesSchema } from './gauges.js';
import { MessageSchema } from './message.js';
import { ReactionSumsSchema } from './reaction.js';

const WindowNumberSchema = Type.Integer({ minimum: 0, description: 'Number of a window of 2 s' });

/** What happened within one tick. */
export const BatchSchema = strict(
  {
    t: TimeSchema,
    log: Type.Optional(Type.Array(LogEventSchema)),
    gauge: Type.Optional(GaugesSchema),
    flow: Type.Optional(
      strict({
        messages: Type.Array(MessageSchema),
        reactions: Type.Optional(ReactionSumsSchema),
      }),
    ),
    poke: Type.Optional(
      Type.Array(Type.String(), { description: 'Keys of viewers who have news at /me' }),
    ),
  },
  { title: 'Batch' },
);

/** The first message of a stream. */
export const HelloSchema = strict(
  {
    t: TimeSchema,
    epoch: IdSchema,
    seq: SeqSchema,
    recovered: Type.Boolean(),
    gauges: GaugesSchema,
  },
  { title: 'Hello' },
);

/** A sign of life. */
export const BeatSchema = strict({ t: TimeSchema }, { title: 'Beat' });

/** The server is about to go. */
export const ByeSchema = strict(
  { afterMs: Type.Integer({ minimum: 0 }), spreadMs: Type.Integer({ minimum: 0 }) },
  { title: 'Bye' },
);

/** The newest closed window. */
export const HeadSchema = strict(
  {
    t: TimeSchema,
    epoch: IdSchema,
    k: WindowNumberSchema,
    oldest: WindowNumberSchema,
    seq: SeqSchema,
    pollMs: Type.Integer({ minimum: 1 }),
  },
  { title: 'Head' },
);

/** What was sent within one window. */
export const WindowSchema = strict(
  { k: WindowNumberSchema, batches: Type.Array(BatchSchema) },
  { title: 'Window' },
);
