import { PRESENCE_MS, StallError } from '@livestall/protocol';
import { FanSchema, ViewerSettingsSchema } from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

const SPAN_MS = 10_000;
/** How often one may change their mind within it. */
const CHANGES = 10;
/** A clock that runs a little fast is no fraud. */
const EARLY_MS = 15_000;

/** Following the seller, and what that earns. */
export function fanRoutes(server: Server, { rooms, desk, bearers }: Services): void {
  const changes = new RateGate(CHANGES, SPAN_MS);
  const presence = new RateGate(1, PRESENCE_MS - EARLY_MS);

  const actorOf = async (request: FastifyRequest<{ Params: { show: string } }>, gate: RateGate) => {
    const { row } = await rooms.open(request.params.show);
    const by = await bearers.forShow(request, row, ['viewer']);
    gate.pass(`${row.id} ${by.subject}`);
    return { show: row.id, by };
  };

  for (const [method, follows] of [
    ['POST', true],
    ['DELETE', false],
  ] as const) {
    server.route({
      method,
      url: '/v1/shows/:show/follow',
      schema: {
        summary: follows ? 'Follows the seller, in all shows of the account' : 'Follows no more',
        params: ShowParams,
        response: { 200: FanSchema },
      },
      handler: async (request, reply) => {
        const { show, by } = await actorOf(request, changes);
        const fan = await desk.follow(show, by, follows);
        return reply.header('cache-control', 'no-store').send(fan);
      },
    });
  }

  server.put(
    '/v1/shows/:show/me/settings',
    {
      schema: {
        summary: 'What the viewer wants in this show',
        params: ShowParams,
        body: ViewerSettingsSchema,
        response: { 200: ViewerSettingsSchema },
      },
    },
    async (request, reply) => {
      const { show, by } = await actorOf(request, changes);
      const settings = await desk.setSettings(show, by, request.body);
      return reply.header('cache-control', 'no-store').send(settings);
    },
  );

  server.post(
    '/v1/shows/:show/presence',
    {
      schema: {
        summary: 'Who follows has watched for five minutes more',
        params: ShowParams,
        response: { 200: FanSchema, 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { show, by } = await actorOf(request, presence);
      if (desk.state(show)?.status !== 'live') throw new StallError('not-open');
      const fan = await desk.earn(show, by, 'presence');
      void reply.header('cache-control', 'no-store');
      return fan ? reply.send(fan) : reply.code(204).send(null);
    },
  );
}
