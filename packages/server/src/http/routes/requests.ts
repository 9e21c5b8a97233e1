import {
  CustomRequestSchema,
  IdSchema,
  RequestDraftSchema,
  RequestMarkSchema,
  RequestPageSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { rateByAddress } from '../rate-by-address.js';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { KeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

const RequestParams = Type.Object({ ...ShowParams.properties, request: IdSchema });

/** Tries a viewer, in this span. */
const TRIES = 10;
const SPAN_MS = 10_000;

/** How many the seller reads at once. */
const PAGE = 100;

/** Requests for goods that are made or picked to order: between whoever sends one and the seller alone. */
export function requestRoutes(server: Server, services: Services): void {
  const { ledger, rooms, desk, bearers, limits } = services;
  const tries = new RateGate(TRIES, SPAN_MS);

  server.post(
    '/v1/shows/:show/requests',
    {
      config: rateByAddress(limits.requests),
      schema: {
        summary: 'Asks the seller for goods that are made or picked to order',
        params: ShowParams,
        headers: KeyedHeaders,
        body: RequestDraftSchema,
        response: { 201: CustomRequestSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass(`${row.id} ${by.subject}`);
      const key = request.headers['idempotency-key'];
      const sent = await desk.request(row.id, by, request.body, key);
      return reply.code(201).header('cache-control', 'no-store').send(sent);
    },
  );

  server.get(
    '/v1/shows/:show/requests',
    {
      schema: {
        summary: 'What viewers ask for, newest first; for the seller alone',
        params: ShowParams,
        querystring: Type.Object({ before: Type.Optional(IdSchema) }),
        response: { 200: RequestPageSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      const before = request.query.before ?? null;
      const take = { show: row.id, before, limit: PAGE };
      const { requests, more } = await ledger.read('requests.page', take);
      const last = requests.at(-1);
      return reply
        .header('cache-control', 'no-store')
        .send({ requests, ...(more && last && { before: last.id }) });
    },
  );

  server.put(
    '/v1/shows/:show/requests/:request',
    {
      schema: {
        summary: 'Notes whether the seller has seen to a request',
        params: RequestParams,
        body: RequestMarkSchema,
        response: { 200: CustomRequestSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      const mark = { request: request.params.request, ...request.body };
      return reply.header('cache-control', 'no-store').send(await desk.markRequest(row.id, mark));
    },
  );

  server.delete(
    '/v1/shows/:show/requests/:request',
    {
      schema: {
        summary: 'Removes a request for good: the seller any, a viewer their own',
        params: RequestParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['backend', 'host', 'viewer']);
      if (by.role === 'viewer') tries.pass(`${row.id} ${by.subject}`);
      await desk.removeRequest(row.id, by, request.params.request);
      return reply.code(204).send(null);
    },
  );
}
