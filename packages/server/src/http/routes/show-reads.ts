import { findScene, StallError } from '@livestall/protocol';
import type { Playlists } from '@livestall/protocol';
import {
  CatalogSchema,
  ChannelSchema,
  IdSchema,
  MessagePageSchema,
  SnapshotSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { CarriedPlaylists } from '../../shows/carried-playlists.js';
import type { Room } from '../../shows/room.js';
import { readPlaylist } from '../read-playlist.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

const PAGE = 50;
const PLAYLIST_MS = 3_000;
const JSON_TYPE = 'application/json; charset=utf-8';

/** What everyone may read, for caches to carry. */
export function showReadRoutes(server: Server, services: Services): void {
  const { ledger, rooms, desk, context } = services;
  const playlists = new CarriedPlaylists(
    (address) => readPlaylist(address, server, services, AbortSignal.timeout(PLAYLIST_MS)),
    () => context.clock.now(),
  );
  server.addHook('onClose', () => playlists.close());
  const carry = async ({ row, state }: Room): Promise<Playlists | null> => {
    const onShow = findScene(state.stream, state.scene) ?? state.stream;
    if (state.status === 'live' && onShow) return playlists.of(row.id, onShow.url);
    playlists.forget(row.id);
    return null;
  };

  server.get(
    '/v1/channels/:channel',
    {
      schema: {
        summary: 'The show that is on, else the next, else the last',
        params: Type.Object({ channel: IdSchema }),
        response: { 200: ChannelSchema },
      },
    },
    async ({ params }, reply) => {
      const channel = await desk.channel(params.channel);
      if (!channel) throw new StallError('not-found', { message: 'There is no such channel.' });
      return reply.header('cache-control', 'public, max-age=5').send(channel);
    },
  );

  server.get(
    '/v1/shows/:show',
    {
      schema: {
        summary: 'A snapshot',
        params: ShowParams,
        response: { 200: SnapshotSchema, 304: Type.Null() },
      },
    },
    async ({ params, headers }, reply) => {
      const room = await rooms.open(params.show);
      const carried = await carry(room);
      const { body, etag: bare } = room.snapshot;
      const etag = carried ? bare.replace(/"$/, `-${carried.t}"`) : bare;
      void reply.headers({ etag, 'cache-control': 'public, max-age=1' });
      if (headers['if-none-match'] === etag) return reply.code(304).send(null);
      // Beside the body, which stays the same until something happens.
      const text = carried ? `${body.slice(0, -1)},"playlists":${JSON.stringify(carried)}}` : body;
      return reply
        .serializer(String)
        .type(JSON_TYPE)
        .send(text as never);
    },
  );

  server.get(
    '/v1/shows/:show/catalog/:version',
    {
      schema: {
        summary: 'The goods in full',
        params: Type.Object({ ...ShowParams.properties, version: IdSchema }),
        response: { 200: CatalogSchema },
      },
    },
    async ({ params: { show, version } }, reply) => {
      const products = await ledger.read('catalog', { show, version });
      if (products === null) throw new StallError('not-found');
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .serializer(String)
        .type(JSON_TYPE)
        .send(`{"version":${JSON.stringify(version)},"products":${products}}` as never);
    },
  );

  server.get(
    '/v1/shows/:show/messages',
    {
      schema: {
        summary: 'A page of the talk, oldest first',
        params: ShowParams,
        querystring: Type.Object({ before: Type.Optional(IdSchema) }),
        response: { 200: MessagePageSchema },
      },
    },
    async ({ params: { show }, query }, reply) => {
      await rooms.open(show);
      const before = query.before ?? null;
      const { messages, more } = await ledger.read('messages', { show, before, limit: PAGE });
      const [oldest] = messages;
      return reply
        .header('cache-control', 'public, max-age=1')
        .send({ messages, ...(more && oldest && { before: oldest.id }) });
    },
  );
}
