import { StallError } from '@livestall/protocol';
import { PositionTextSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { greeting } from '../../shows/greeting.js';
import type { Server, Services } from '../server-types.js';
import { openSse } from '../sse-sink.js';
import { ShowParams } from './show-params.js';

/** The log, the gauges and the talk as they happen. */
export function streamRoutes(server: Server, { rooms, context, ready }: Services): void {
  server.get(
    '/v1/shows/:show/stream',
    {
      exposeHeadRoute: false,
      schema: {
        summary: 'Server-Sent Events: hello, batch, beat, reset, bye',
        produces: ['text/event-stream'],
        params: ShowParams,
        querystring: Type.Object({ since: Type.Optional(PositionTextSchema) }),
        response: { 200: Type.String() },
      },
    },
    async ({ params, query, headers }, reply) => {
      if (!ready()) throw new StallError('unavailable', { retryAfterMs: 1_000 });
      const room = await rooms.open(params.show);
      // A browser that comes back by itself says how far it got, while its address still says where it began.
      const resumed = headers['last-event-id'];
      const since = typeof resumed === 'string' && resumed !== '' ? resumed : query.since;
      openSse(reply, room.viewers, greeting(room, context, since));
    },
  );
}
