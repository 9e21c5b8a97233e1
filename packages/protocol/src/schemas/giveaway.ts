import Type from 'typebox';
import { IdSchema, SegmentSchema, SpreadSchema, strict, TimeSchema } from './basics.js';
import { AsksForWorkSchema, ProofSchema } from './challenge.js';
import { CodeTextSchema, IdentitySchema } from './coupon.js';
import { ErrorCodeSchema } from './problem.js';
import { LocalTextSchema } from './text.js';

/** How many shares one may be cut into. */
const MOST_SHARES = 20_000;

const HashSchema = Type.String({ pattern: '^[0-9a-f]{64}$', description: '32 bytes in hex' });
const CountSchema = Type.Integer({ minimum: 0 });

const terms = {
  id: IdSchema,
  kind: Type.Enum(['shares', 'draw']),
  prize: LocalTextSchema,
  total: Type.Integer({ minimum: 1, maximum: MOST_SHARES }),
  pool: Type.Optional(
    strict(
      {
        amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }),
        currency: Type.Optional(
          Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code; absent: pieces' }),
        ),
      },
      { description: 'What the shares are cut from; absent: each is the prize as it is' },
    ),
  ),
  split: Type.Optional(Type.Enum(['even', 'random'])),
  floor: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 })),
  among: Type.Optional(Type.Enum(['present', 'commented', 'asked'])),
  for: Type.Optional(SegmentSchema),
  identity: Type.Optional(IdentitySchema),
  challenge: Type.Optional(AsksForWorkSchema),
  spreadMs: Type.Optional(SpreadSchema),
  claimMs: Type.Optional(
    Type.Integer({
      minimum: 1_000,
      maximum: 86_400_000,
      description: 'How long a winner has to take the prize; absent: 5 minutes',
    }),
  ),
};

/** A giveaway's public terms. */
export const GiveawaySchema = strict(
  { ...terms, opensAt: TimeSchema, closesAt: Type.Optional(TimeSchema), commitment: HashSchema },
  { title: 'Giveaway' },
);

const draft = {
  ...terms,
  code: Type.Optional(CodeTextSchema),
  opensAt: Type.Optional(TimeSchema),
  opensAfterMs: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 600_000,
      description: 'From the drop until it opens; absent: the show’s latency allowance',
    }),
  ),
  lastsMs: Type.Optional(
    Type.Integer({
      minimum: 1_000,
      maximum: 86_400_000,
      description: 'From opening until taking part ends; absent: by hand',
    }),
  ),
};

/** A giveaway as its seller prepares it. */
export const GiveawayDraftSchema = strict(draft, { title: 'GiveawayDraft' });

/** A prepared giveaway and what became of it. */
export const BackstageGiveawaySchema = strict({
  ...draft,
  entered: CountSchema,
  given: CountSchema,
  codes: Type.Optional(CountSchema),
  early: Type.Optional(Type.Integer({ minimum: 1 })),
  refused: Type.Optional(ErrorCodeSchema),
});

/** Why taking part ended. */
const GiveawayCloseReasonSchema = Type.Enum(['hand', 'time', 'gone', 'show-ended']);

/** The data of the events that tell how a giveaway went on. */
export const GIVEAWAY_NEWS = {
  closed: { reason: GiveawayCloseReasonSchema, entries: CountSchema, digest: HashSchema },
  drawn: { seed: HashSchema, winners: Type.Array(IdSchema) },
  finished: { given: CountSchema },
};

const CallSchema = strict(
  { at: TimeSchema, called: CountSchema },
  { description: 'When entries were called, and how many had been by then' },
);

/** A giveaway in the fold. */
export const GiveawayStateSchema = strict(
  {
    giveaway: GiveawaySchema,
    droppedAt: TimeSchema,
    closed: Type.Optional(strict({ at: TimeSchema, ...GIVEAWAY_NEWS.closed })),
    drawn: Type.Optional(
      strict({
        at: TimeSchema,
        ...GIVEAWAY_NEWS.drawn,
        calls: Type.Optional(Type.Array(CallSchema)),
      }),
    ),
    finished: Type.Optional(strict({ at: TimeSchema, ...GIVEAWAY_NEWS.finished })),
  },
  { title: 'GiveawayState' },
);

/** That a viewer took part, and what it came to. */
export const EntrySchema = strict(
  {
    id: IdSchema,
    giveaway: IdSchema,
    at: TimeSchema,
    status: Type.Enum(['entered', 'won', 'claimed', 'missed', 'lost']),
    claimBy: Type.Optional(TimeSchema),
    amount: Type.Optional(Type.Integer({ minimum: 0 })),
    code: Type.Optional(CodeTextSchema),
  },
  { title: 'Entry' },
);

/** `POST /v1/shows/{show}/entries`. */
export const EntryRequestSchema = strict(
  { of: IdSchema, proof: Type.Optional(ProofSchema) },
  { title: 'EntryRequest' },
);

/** `POST /v1/shows/{show}/entries/{entry}`. */
export const EntryMoveSchema = strict({ move: Type.Enum(['claim']) }, { title: 'EntryMove' });
