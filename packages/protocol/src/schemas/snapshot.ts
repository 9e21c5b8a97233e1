import Type from 'typebox';
import { AddressSchema, IdSchema, SeqSchema, strict, TimeSchema } from './basics.js';
import { LogEventSchema } from './events.js';
import { GaugesSchema } from './gauges.js';
import { MessageSchema } from './message.js';
import { ShowStateSchema } from './show-state.js';

/** Playlists of a live stream. */
export const PlaylistsSchema = strict(
  {
    t: TimeSchema,
    files: Type.Array(strict({ url: AddressSchema, text: Type.String() })),
  },
  { title: 'Playlists' },
);

/** What a viewer begins with. */
export const SnapshotSchema = strict(
  {
    show: IdSchema,
    channel: IdSchema,
    epoch: IdSchema,
    seq: SeqSchema,
    t: TimeSchema,
    base: ShowStateSchema,
    events: Type.Array(LogEventSchema),
    gauges: GaugesSchema,
    messages: Type.Array(MessageSchema, { description: 'The newest, oldest first' }),
    pollMs: Type.Integer({ minimum: 1 }),
    playlists: Type.Optional(PlaylistsSchema),
  },
  { title: 'Snapshot' },
);
