import { StallError } from '@livestall/protocol';
import type { Placed } from '../../desk.js';
import {
  ChannelRequestSchema,
  ChannelSchema,
  GoodsSchema,
  GoodsVersionSchema,
  IdSchema,
  NewShowSchema,
  PlacedSchema,
  RecordingRequestSchema,
  ShowChangeSchema,
  ShowRequestSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import type { Server, Services } from '../server-types.js';
import { MaybeKeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

/** A thousand goods need room. */
const GOODS_BYTES = 2 * 1_048_576;

/** Channels, shows and goods, by who owns them. */
export function owningRoutes(server: Server, services: Services): void {
  const { rooms, desk, context, bearers, origins } = services;

  server.put(
    '/v1/channels/:channel',
    {
      schema: {
        summary: 'Makes or renames a channel',
        params: Type.Object({ channel: IdSchema }),
        body: ChannelRequestSchema,
        response: { 200: ChannelSchema },
      },
    },
    async (request) => {
      const id = request.params.channel;
      const { account, role, channel, show } = await bearers.read(request);
      const fits = show === undefined && (channel ?? id) === id;
      if (!fits || role !== 'backend') throw new StallError('forbidden');
      await origins.check(request, account);
      return desk.openChannel(account, id, request.body.title);
    },
  );

  server.post(
    '/v1/shows',
    {
      schema: {
        summary: 'A new show in a channel; under a key, once',
        headers: MaybeKeyedHeaders,
        body: ShowRequestSchema,
        response: { 201: NewShowSchema },
      },
    },
    async (request, reply) => {
      const { channel, info, stream = null } = request.body;
      const claims = await bearers.read(request);
      const { account, role } = claims;
      const fits = claims.show === undefined && (claims.channel ?? channel) === channel;
      if (!fits || (role !== 'backend' && role !== 'host')) throw new StallError('forbidden');
      await origins.check(request, account);
      const { 'idempotency-key': key } = request.headers;
      const id = await desk.createShow({ account, channel, info, stream, key });
      return reply.code(201).send({ id });
    },
  );

  server.patch(
    '/v1/shows/:show',
    {
      schema: {
        summary: 'Changes what a show is, or its stream',
        params: ShowParams,
        body: ShowChangeSchema,
        response: { 200: PlacedSchema },
      },
    },
    async (request) => {
      const { row, state } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      const { info, stream } = request.body;
      let placed: Placed = { t: context.clock.now(), seq: state.seq };
      if (info !== undefined) placed = await desk.describeShow(row.id, info);
      if (stream !== undefined) placed = await desk.setStream(row.id, stream);
      return placed;
    },
  );

  server.put(
    '/v1/shows/:show/recording',
    {
      schema: {
        summary: 'Where an ended show can be seen again; without clocks, as its stream’s',
        params: ShowParams,
        body: RecordingRequestSchema,
        response: { 200: PlacedSchema },
      },
    },
    async (request) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      return desk.setRecording(row.id, request.body.recording);
    },
  );

  server.put(
    '/v1/shows/:show/goods',
    {
      bodyLimit: GOODS_BYTES,
      schema: {
        summary: 'All goods of a show, in their order on screen',
        params: ShowParams,
        body: GoodsSchema,
        response: { 200: GoodsVersionSchema },
      },
    },
    async (request) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      return { version: await desk.setGoods(row.id, request.body.products) };
    },
  );
}
