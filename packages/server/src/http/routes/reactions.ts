import { REACTIONS_MS } from '@livestall/protocol';
import { ReactionRequestSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

/** Calls in a row: a line that stutters brings two of them close together. */
const IN_A_ROW = 2;

/** Hearts and the like. */
export function reactionRoutes(server: Server, { rooms, desk, bearers }: Services): void {
  const gate = new RateGate(IN_A_ROW, IN_A_ROW * REACTIONS_MS);

  server.post(
    '/v1/shows/:show/reactions',
    {
      schema: {
        summary: 'Sends reactions, as sums: one call in 2 s',
        params: ShowParams,
        body: ReactionRequestSchema,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      gate.pass(`${row.id} ${by.subject}`);
      await desk.react(row.id, request.body.sums, by);
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}
