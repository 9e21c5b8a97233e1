import { StallError } from '@livestall/protocol';
import { LogIndexSchema, LogStretchSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { readLogIndex, readStretch } from '../../shows/stretches.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

// One way alone to write a number, so that a stretch has one address.
const StretchParams = Type.Object({
  ...ShowParams.properties,
  epoch: Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' }),
  n: Type.String({ pattern: '^(0|[1-9]\\d{0,11})$' }),
  rev: Type.String({ pattern: '^(0|[1-9]\\d{0,8})$' }),
});

/** What was, for those who rewind and for replays. */
export function logRoutes(server: Server, { ledger, rooms, context }: Services): void {
  server.get(
    '/v1/shows/:show/log',
    {
      schema: {
        summary: 'The stretches of 30 s that are over and in which something happened',
        params: ShowParams,
        response: { 200: LogIndexSchema },
      },
    },
    async ({ params }, reply) => {
      const room = await rooms.open(params.show);
      const index = await readLogIndex(ledger, room, context);
      return reply.header('cache-control', 'public, max-age=5').send(index);
    },
  );

  server.get(
    '/v1/shows/:show/log/:epoch/:n.:rev',
    {
      schema: {
        summary: 'A stretch: the state at its start, its events, what was said',
        params: StretchParams,
        response: { 200: LogStretchSchema },
      },
    },
    async ({ params: { show, epoch, n, rev } }, reply) => {
      const room = await rooms.open(show);
      const place = { n: Number(n), rev: Number(rev) };
      const found = epoch === context.epoch ? await readStretch(ledger, room, place) : null;
      if (!found) {
        throw new StallError('not-found', {
          message: 'This stretch is not in the log.',
          hint: 'A stretch whose lines were changed has a new revision: read the index again.',
        });
      }
      // A state is read-only, which the schema's type does not say.
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(found as never);
    },
  );
}
