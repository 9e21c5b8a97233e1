import Type from 'typebox';
import { AddressSchema, IdSchema, NameSchema, strict, TimeSchema } from './basics.js';
import { HostSchema } from './host.js';
import { PictureSchema } from './picture.js';
import { LocalTextSchema, LongLocalTextSchema } from './text.js';

/** A day. */
const LONGEST_MS = 86_400_000;

/** Where a show stands. */
export const ShowStatusSchema = Type.Enum(['scheduled', 'live', 'ended']);

/** What a show is, in the words of its seller. */
export const ShowInfoSchema = strict(
  {
    title: LocalTextSchema,
    description: Type.Optional(LongLocalTextSchema),
    host: Type.Optional(HostSchema),
    startsAt: Type.Optional(TimeSchema),
    lastsMs: Type.Optional(
      Type.Integer({ minimum: 60_000, maximum: LONGEST_MS, description: 'Milliseconds' }),
    ),
    poster: Type.Optional(PictureSchema),
    trailer: Type.Optional(AddressSchema),
    disclosure: Type.Optional(
      Type.Union([LocalTextSchema, Type.Literal(false)], {
        description:
          'Beside links by which somebody earns; absent: that the host does; false: none',
      }),
    ),
    rehearsal: Type.Boolean({ description: 'Marked on screen for good, left out of every report' }),
  },
  { title: 'ShowInfo' },
);

/** A show in a list. */
export const ShowSummarySchema = strict(
  {
    id: IdSchema,
    title: LocalTextSchema,
    status: ShowStatusSchema,
    rehearsal: Type.Boolean(),
    startsAt: Type.Optional(TimeSchema),
    startedAt: Type.Optional(TimeSchema),
    endedAt: Type.Optional(TimeSchema),
  },
  { title: 'ShowSummary' },
);

/** What a page embeds. */
export const ChannelSchema = strict(
  {
    id: IdSchema,
    title: LocalTextSchema,
    show: Type.Union([ShowSummarySchema, Type.Null()], {
      description: 'The show that is on, else the next, else the last',
    }),
    recent: Type.Array(ShowSummarySchema, { description: 'Newest first' }),
  },
  { title: 'Channel' },
);

/** Origins that may write and frame. */
export const OriginsSchema = Type.Array(
  Type.String({
    maxLength: 300,
    // Lower case, ASCII, without the scheme's own port: any other spelling equals none that a browser sends.
    pattern: '^(http://[a-z0-9._:[\\]-]+(?<!:80)|https://[a-z0-9._:[\\]-]+(?<!:443))$',
    description: 'Scheme, host and port, as a browser’s Origin header says them',
  }),
  { maxItems: 100, uniqueItems: true },
);

/** A seller or a shop. */
export const AccountSchema = strict(
  { id: IdSchema, name: NameSchema, origins: OriginsSchema },
  { title: 'Account' },
);
