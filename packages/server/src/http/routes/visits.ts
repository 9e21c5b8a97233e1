import { StallError } from '@livestall/protocol';
import { VisitRequestSchema, VisitSchema } from '@livestall/protocol/schemas';
import { newId } from '../../desk/new-id.js';
import { pokeKey, viewerKey } from '../../shows/viewer-key.js';
import { rateByAddress } from '../rate-by-address.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

const TICKET_MS = 2 * 3_600_000;
/** For how long after it ran out a ticket still says who its bearer is. */
const RENEWABLE_MS = 30 * 86_400_000;

/** Tickets for viewers that nobody signed in. */
export function visitRoutes(server: Server, { rooms, context, bearers, limits }: Services): void {
  server.post(
    '/v1/shows/:show/visits',
    {
      config: rateByAddress(limits.visits),
      schema: {
        summary: 'A ticket for an anonymous viewer; with an old one as bearer, for the same viewer',
        params: ShowParams,
        body: VisitRequestSchema,
        response: { 200: VisitSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const old = request.headers.authorization && (await bearers.read(request, RENEWABLE_MS));
      if (old && (old.role !== 'viewer' || !old.house)) {
        // A store's ticket is renewed by the store, and ends with its secret.
        throw new StallError('token-refused', { message: 'This is no ticket of ours.' });
      }
      if (old && old.account !== row.account) throw new StallError('forbidden');
      const subject = old ? old.subject : `visit-${newId()}`;
      const name = request.body.name?.trim() || (old ? old.name : null);
      const key = viewerKey(row.salt, subject);
      const { account } = row;
      const { token, expiresAt } = bearers.mint(
        { account, role: 'viewer', subject, name },
        TICKET_MS,
      );
      return reply.header('cache-control', 'no-store').send({
        t: context.clock.now(),
        ticket: token,
        expiresAt,
        viewer: {
          key,
          poke: pokeKey(row.salt, key),
          name,
          identity: 'anonymous',
          segments: [],
        },
      });
    },
  );
}
