import { StallError } from '@livestall/protocol';
import { ComplaintSchema, IdSchema, ReportedPageSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

/** Reports a viewer, in this span. */
const TRIES = 5;
const SPAN_MS = 10_000;

/** How many are read at once. */
const PAGE = 100;

/** What viewers find wrong, for the seller and the operator. */
export function complaintRoutes(server: Server, { ledger, rooms, desk, bearers }: Services): void {
  const tries = new RateGate(TRIES, SPAN_MS);

  server.post(
    '/v1/shows/:show/reports',
    {
      schema: {
        summary: 'Reports a line, a product or the host; the same again takes its place',
        params: ShowParams,
        body: ComplaintSchema,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass(`${row.id} ${by.subject}`);
      await desk.report(row.id, by, request.body);
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/v1/accounts/:account/reports',
    {
      schema: {
        summary: 'What was reported in an account’s shows, newest first, seen to or not',
        params: Type.Object({ account: IdSchema }),
        querystring: Type.Object({ before: Type.Optional(IdSchema) }),
        response: { 200: ReportedPageSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await bearers.forAccount(request, account, ['operator', 'backend']);
      if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
      const before = request.query.before ?? null;
      const take = { account, before, limit: PAGE };
      const { reports, more } = await ledger.read('reported.page', take);
      const last = reports.at(-1);
      return reply
        .header('cache-control', 'no-store')
        .send({ reports, ...(more && last && { before: last.report }) });
    },
  );
}
