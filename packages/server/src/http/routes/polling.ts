import { StallError } from '@livestall/protocol';
import { HeadSchema, WindowSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

const WindowParams = Type.Object({
  ...ShowParams.properties,
  epoch: Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' }),
  k: Type.String({ pattern: '^\\d{1,12}$' }),
});

/** The stream for those who can have none. */
export function pollingRoutes(server: Server, { rooms, context }: Services): void {
  server.get(
    '/v1/shows/:show/head',
    {
      schema: {
        summary: 'The newest closed window of 2 s',
        params: ShowParams,
        response: { 200: HeadSchema },
      },
    },
    async ({ params }, reply) => {
      const room = await rooms.open(params.show);
      return reply.header('cache-control', 'public, max-age=1').send(room.head());
    },
  );

  server.get(
    '/v1/shows/:show/batches/:epoch/:k',
    {
      schema: {
        summary: 'What was sent within a window',
        params: WindowParams,
        response: { 200: WindowSchema },
      },
    },
    async ({ params: { show, epoch, k } }, reply) => {
      const room = await rooms.open(show);
      const found = epoch === context.epoch ? room.window(Number(k)) : null;
      if (!found) throw new StallError('not-found', { message: 'This window is open or gone.' });
      return reply.header('cache-control', 'public, max-age=31536000, immutable').send(found);
    },
  );
}
