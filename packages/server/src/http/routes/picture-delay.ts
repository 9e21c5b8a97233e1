import { PictureDelayRequestSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { rateByAddress } from '../rate-by-address.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

const BODY_BYTES = 64;

/** How far behind a picture is. It takes no token, and nobody is to be known by it: one number an address, forgotten after minutes. */
export function pictureDelayRoutes(server: Server, { rooms, limits, context }: Services): void {
  server.post(
    '/v1/shows/:show/picture-delay',
    {
      bodyLimit: BODY_BYTES,
      config: rateByAddress(limits.delays),
      schema: {
        summary: 'How far a live picture is behind what happens, by which drops open for all alike',
        params: ShowParams,
        body: PictureDelayRequestSchema,
        response: { 204: Type.Null() },
      },
    },
    async ({ params, body, ip }, reply) => {
      const room = await rooms.open(params.show);
      room.pictureDelays.add(body.ms, context.clock.now(), ip);
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}
