import { StallError } from '@livestall/protocol';
import {
  EntryMoveSchema,
  EntryRequestSchema,
  EntrySchema,
  GiveawayDraftSchema,
  IdSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { EntryLists } from '../../shows/entry-lists.js';
import { isProven } from '../is-proven.js';
import type { Server, Services } from '../server-types.js';
import { KeyedHeaders } from './keyed.js';
import { CODES_BYTES, CSV, textOf } from './codes-body.js';
import { RestoreQuery } from './restore-query.js';
import { ShowParams } from './show-params.js';

const GiveawayParams = Type.Object({ ...ShowParams.properties, giveaway: IdSchema });
const EntryParams = Type.Object({ ...ShowParams.properties, entry: IdSchema });

/** Giveaways: prepared, entered, their prizes taken, and the lists by which anybody can check them. */
export function giveawayRoutes(server: Server, services: Services): void {
  const { ledger, rooms, desk, bearers, tries } = services;
  const lists = new EntryLists(ledger);

  server.put(
    '/v1/shows/:show/giveaways/:giveaway',
    {
      schema: {
        summary: 'Prepares a giveaway; nobody sees it before its drop',
        params: GiveawayParams,
        querystring: RestoreQuery,
        body: GiveawayDraftSchema,
        response: { 200: GiveawayDraftSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      if (request.body.id !== request.params.giveaway) {
        throw new StallError('bad-request', { hint: 'body/id must be the id in the address.' });
      }
      await desk.setGiveaway(row.id, request.body, request.query.restore === 'true');
      return reply.header('cache-control', 'no-store').send(request.body);
    },
  );

  server.put(
    '/v1/shows/:show/giveaways/:giveaway/codes',
    {
      bodyLimit: CODES_BYTES,
      schema: {
        summary: 'The codes of a giveaway that has one for each prize: CSV, one a line',
        consumes: [CSV],
        params: GiveawayParams,
        response: { 200: Type.Object({ codes: Type.Integer() }) },
      },
      // Before the body: nobody else's megabytes are read.
      onRequest: async (request) => {
        const { row } = await rooms.open(request.params.show);
        await bearers.forShow(request, row, ['backend', 'host']);
      },
    },
    async ({ body, params }, reply) => {
      const codes = await desk.setGiveawayCodes(params.show, params.giveaway, textOf(body));
      return reply.header('cache-control', 'no-store').send({ codes });
    },
  );

  server.delete(
    '/v1/shows/:show/giveaways/:giveaway',
    {
      schema: {
        summary: 'Removes a giveaway that was never dropped',
        params: GiveawayParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      await desk.removeGiveaway(row.id, request.params.giveaway);
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/v1/shows/:show/giveaways/:giveaway/entries',
    {
      schema: {
        summary: 'The opaque entries of a closed giveaway, one a line: SHA-256 of it is in the log',
        params: GiveawayParams,
        response: { 200: Type.String(), 304: Type.Null() },
      },
    },
    async ({ headers, params: { show, giveaway } }, reply) => {
      const { state } = await rooms.open(show);
      const up = state.giveaways?.find((one) => one.giveaway.id === giveaway);
      if (!up?.closed) {
        throw new StallError('not-found', { message: 'There is no list while it is open.' });
      }
      const etag = `"${up.closed.digest}"`;
      void reply.headers({ etag, 'cache-control': 'public, max-age=31536000, immutable' });
      if (headers['if-none-match'] === etag) return reply.code(304).send(null);
      return reply
        .type('text/plain; charset=utf-8')
        .serializer(String)
        .send(await lists.of(show, giveaway));
    },
  );

  server.post(
    '/v1/shows/:show/entries',
    {
      schema: {
        summary: 'Takes a share of a giveaway, or part in its draw',
        params: ShowParams,
        headers: KeyedHeaders,
        body: EntryRequestSchema,
        response: { 201: EntrySchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass('entry', row, by.subject);
      const key = request.headers['idempotency-key'];
      const { of: id, proof } = request.body;
      const drop = { kind: 'giveaway', id } as const;
      const proven = await isProven(services, { show: row.id, drop, by, key }, proof);
      const entry = await desk.enter(row.id, { ...by, proven }, id, key);
      return reply.code(201).header('cache-control', 'no-store').send(entry);
    },
  );

  server.post(
    '/v1/shows/:show/entries/:entry',
    {
      schema: {
        summary: 'Takes a prize that was won; the same again changes nothing',
        params: EntryParams,
        body: EntryMoveSchema,
        response: { 200: EntrySchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass('entry', row, by.subject);
      const entry = await desk.takePrize(row.id, by, request.params.entry);
      return reply.header('cache-control', 'no-store').send(entry);
    },
  );
}
