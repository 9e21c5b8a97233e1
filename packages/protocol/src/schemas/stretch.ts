import Type from 'typebox';
import { IdSchema, SeqSchema, strict, TimeSchema } from './basics.js';
import { LogEventSchema } from './events.js';
import { MessageSchema } from './message.js';
import { PastReactionsSchema } from './reaction.js';
import { ShowStateSchema } from './show-state.js';

const place = {
  n: Type.Integer({ minimum: 0, description: 'Number of a stretch of 30 s' }),
  rev: Type.Integer({ minimum: 0, description: 'Rises when lines are taken away or come back' }),
  from: TimeSchema,
  to: TimeSchema,
};

/** The stretches that are over and in which something happened. */
export const LogIndexSchema = strict(
  {
    t: TimeSchema,
    epoch: IdSchema,
    seq: SeqSchema,
    stretches: Type.Array(strict({ ...place, seq: SeqSchema }, { title: 'LogStretchRef' }), {
      description: 'Oldest first',
    }),
  },
  { title: 'LogIndex' },
);

/** Half a minute of a show. */
export const LogStretchSchema = strict(
  {
    ...place,
    state: ShowStateSchema,
    events: Type.Array(LogEventSchema),
    messages: Type.Array(MessageSchema, { description: 'Oldest first' }),
    reactions: Type.Optional(
      Type.Array(PastReactionsSchema, { description: 'By spans of 5 s, oldest first' }),
    ),
  },
  { title: 'LogStretch' },
);
