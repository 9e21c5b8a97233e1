import { BeaconRequestSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { rateByAddress } from '../rate-by-address.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

/** So many bytes hold the most facts that there may be. */
const BODY_BYTES = 8_192;

/**
 * What viewers who consented measured. It takes no token: to count it nobody needs to know who it was, and a ticket
 * that is made to measure somebody would be the only thing that tells.
 */
export function beaconRoutes(server: Server, { rooms, limits, onFacts }: Services): void {
  server.post(
    '/v1/shows/:show/beacons',
    {
      bodyLimit: BODY_BYTES,
      config: rateByAddress(limits.beacons),
      schema: {
        summary: 'Measurements of a viewer who consented; they are added up, and not kept',
        params: ShowParams,
        body: BeaconRequestSchema,
        response: { 204: Type.Null() },
      },
    },
    async ({ params, body }, reply) => {
      const { state } = await rooms.open(params.show);
      // A rehearsal is left out of every report.
      if (!state.info.rehearsal) onFacts(body.facts);
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}
