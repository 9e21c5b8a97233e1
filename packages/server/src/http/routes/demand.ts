import { StallError } from '@livestall/protocol';
import { DemandReportSchema, IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { narrowed, NarrowingQuery } from '../narrowed.js';
import type { Server, Services } from '../server-types.js';

/** What viewers of several shows wish for, and voted for where they were asked what they would order. */
export function demandRoutes(server: Server, { ledger, bearers, context }: Services): void {
  server.get(
    '/v1/accounts/:account/demand',
    {
      schema: {
        summary: 'What viewers of the account’s shows wish and voted for; without rehearsals',
        params: Type.Object({ account: IdSchema }),
        querystring: NarrowingQuery,
        response: { 200: DemandReportSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      const claims = await bearers.withinAccount(request, account, ['operator', 'backend', 'host']);
      if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
      const take = { account, ...narrowed(claims, request.query) };
      const [rows, polls] = await Promise.all([
        ledger.read('demand', take),
        ledger.read('demand.polls', take),
      ]);
      return reply
        .header('cache-control', 'no-store')
        .send({ t: context.clock.now(), rows, ...(polls.length > 0 && { polls }) });
    },
  );
}
