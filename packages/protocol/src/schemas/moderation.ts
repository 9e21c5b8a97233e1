import Type from 'typebox';
import { BULK_LIMIT, MUTE_LIMIT_MS } from '../moderation.js';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { MessageSchema, RoleSchema } from './message.js';

const BarKindSchema = Type.Enum(['mute', 'ban', 'shadow']);

/** The public key of a person in a show, or the person of a list of those who are barred. */
export const SenderSchema = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

/** Many of them. */
export const SendersSchema = Type.Array(SenderSchema, { minItems: 1, maxItems: BULK_LIMIT });

/** Many lines. */
export const MessagesSchema = Type.Array(IdSchema, { minItems: 1, maxItems: BULK_LIMIT });

/** How long somebody is muted, in milliseconds. */
export const MuteMsSchema = Type.Integer({ minimum: 1_000, maximum: MUTE_LIMIT_MS });

/** Why something was done, for the house to read. */
export const ReasonSchema = Type.String({ minLength: 1, maxLength: 200 });

/** Somebody who may write nothing. */
export const BarredPersonSchema = strict(
  {
    person: Type.String(),
    sender: Type.Optional(Type.String()),
    name: Type.String(),
    kind: BarKindSchema,
    at: TimeSchema,
    until: Type.Optional(TimeSchema),
    by: Type.String(),
  },
  { title: 'BarredPerson' },
);

/** A page of those who are barred. */
export const BarredPageSchema = strict(
  { people: Type.Array(BarredPersonSchema), before: Type.Optional(IdSchema) },
  { title: 'BarredPage' },
);

/** A line that waits for the house. */
export const HeldLineSchema = strict(
  { ...MessageSchema.properties, why: Type.Enum(['rule', 'words', 'service']) },
  { title: 'HeldLine' },
);

/** A line as its sender has it. */
export const OwnLineSchema = strict(
  { ...MessageSchema.properties, held: Type.Optional(Type.Enum(['waiting', 'refused'])) },
  { title: 'OwnLine' },
);

/** Those who came since a moment. */
export const NewcomersSchema = strict(
  {
    people: Type.Array(
      strict({
        sender: Type.String(),
        name: Type.String(),
        at: TimeSchema,
        lines: Type.Array(IdSchema),
        held: Type.Optional(Type.Array(IdSchema)),
      }),
    ),
  },
  { title: 'Newcomers' },
);

/** A page of what the house did. */
export const AuditPageSchema = strict(
  {
    entries: Type.Array(
      strict({
        id: IdSchema,
        at: TimeSchema,
        by: Type.String(),
        role: RoleSchema,
        act: Type.String(),
        target: Type.String(),
        name: Type.Optional(Type.String()),
        text: Type.Optional(Type.String()),
        reason: Type.Optional(Type.String()),
      }),
    ),
    before: Type.Optional(IdSchema),
  },
  { title: 'AuditPage' },
);

/** The lists of words of an account. */
export const WordListsSchema = strict(
  {
    lists: Type.Array(strict({ lang: Type.String(), words: Type.Integer({ minimum: 1 }) })),
    hit: Type.Enum(['hold', 'refuse']),
    english: Type.Boolean(),
  },
  { title: 'WordLists' },
);

/** One of them. */
export const WordsOfLangSchema = strict(
  { lang: Type.String(), words: Type.Array(Type.String()) },
  { title: 'WordsOfLang' },
);

/** What would become of a line. */
export const WordTrialSchema = strict(
  {
    verdict: Type.Enum(['take', 'hold', 'refuse']),
    langs: Type.Array(Type.String()),
    english: Type.Boolean(),
  },
  { title: 'WordTrial' },
);
