import Type from 'typebox';
import { REACTION_LIMIT, REACTIONS, type Reaction } from '../reaction.js';
import { strict, TimeSchema } from './basics.js';

const sumsUpTo = (maximum?: number) => {
  const sum = Type.Optional(
    Type.Integer({ minimum: 1, ...(maximum !== undefined && { maximum }) }),
  );
  return Object.fromEntries(REACTIONS.map((one) => [one, sum])) as Record<Reaction, typeof sum>;
};

/** How often each was sent. */
export const ReactionSumsSchema = strict(sumsUpTo(), { title: 'ReactionSums' });

/** `POST /v1/shows/{show}/reactions`: the taps of some seconds. */
export const ReactionRequestSchema = strict(
  { sums: strict(sumsUpTo(REACTION_LIMIT), { minProperties: 1 }) },
  { title: 'ReactionRequest' },
);

/** What was sent within some seconds. */
export const PastReactionsSchema = strict(
  { at: TimeSchema, sums: ReactionSumsSchema },
  { title: 'PastReactions' },
);
