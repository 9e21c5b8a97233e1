import Type from 'typebox';
import { IdSchema, strict } from './basics.js';

const HashSchema = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Whether a claim, a hold or an entry has to bring a proof of work. */
export const AsksForWorkSchema = Type.Literal(true, {
  description: 'Each try has to bring a proof of work; absent: it has not',
});

/** `POST /v1/shows/{show}/challenges`. */
export const ChallengeRequestSchema = strict(
  { kind: Type.Enum(['coupon', 'offer', 'giveaway']), of: IdSchema },
  { title: 'ChallengeRequest' },
);

/** Work for one claim, hold or entry. */
export const ChallengeSchema = strict(
  {
    algorithm: Type.Literal('SHA-256'),
    challenge: HashSchema,
    maxnumber: Type.Integer({ minimum: 1 }),
    salt: Type.String({ description: 'Random, and what the work is bound to' }),
    signature: HashSchema,
  },
  { title: 'Challenge' },
);

/** The challenge and the number that was found, as ALTCHA has it. */
export const ProofSchema = Type.String({
  pattern: '^[A-Za-z0-9+/]{1,1000}={0,2}$',
  description: 'Base64 of the challenge’s JSON, with `number` in the place of `maxnumber`',
});
