import { StallError } from '@livestall/protocol';
import {
  HoldMoveSchema,
  HoldRequestSchema,
  HoldSchema,
  IdSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { isProven } from '../is-proven.js';
import type { Server, Services } from '../server-types.js';
import { withPrice } from '../with-price.js';
import { KeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

const HoldParams = Type.Object({ ...ShowParams.properties, hold: IdSchema });

/** Units of flash offers: held, held longer, given back, bought. */
export function holdRoutes(server: Server, services: Services): void {
  const { rooms, desk, bearers, secrets, tries } = services;

  server.post(
    '/v1/shows/:show/holds',
    {
      schema: {
        summary: 'Holds units of a flash offer, or joins the line for them',
        params: ShowParams,
        headers: KeyedHeaders,
        body: HoldRequestSchema,
        response: { 201: HoldSchema },
      },
    },
    async (request, reply) => {
      const room = await rooms.open(request.params.show);
      const { row } = room;
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass('hold', row, by.subject);
      const key = request.headers['idempotency-key'];
      const { of: id, proof } = request.body;
      const drop = { kind: 'offer', id } as const;
      const proven = await isProven(services, { show: row.id, drop, by, key }, proof);
      const hold = await desk.hold(row.id, { ...by, proven }, request.body, key);
      const told = await withPrice(secrets, room, by.subject, hold);
      return reply.code(201).header('cache-control', 'no-store').send(told);
    },
  );

  server.post(
    '/v1/shows/:show/holds/:hold',
    {
      schema: {
        summary: 'Extends, releases or confirms a hold; the same again changes nothing',
        params: HoldParams,
        body: HoldMoveSchema,
        response: { 200: HoldSchema },
      },
    },
    async (request, reply) => {
      const room = await rooms.open(request.params.show);
      const { row } = room;
      const by = await bearers.forShow(request, row, ['viewer', 'backend']);
      const { move } = request.body;
      if (by.role === 'viewer') {
        tries.pass('move', row, by.subject);
        // What was paid, the store alone knows.
        if (move === 'confirm') throw new StallError('forbidden');
      }
      const hold = await desk.moveHold(row.id, by, request.params.hold, move);
      const told = by.role === 'viewer' ? await withPrice(secrets, room, by.subject, hold) : hold;
      return reply.header('cache-control', 'no-store').send(told);
    },
  );
}
