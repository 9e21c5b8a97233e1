import { StallError } from '@livestall/protocol';
import { IdSchema, ReportKindSchema, ReportSchema } from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { reportCsv } from '../../report/report-csv.js';
import { narrowed, NarrowingQuery } from '../narrowed.js';
import type { Server, Services } from '../server-types.js';

/** As many rows as anybody reads on a screen. */
const LISTED = 1_000;

/** As many as a spreadsheet opens at once. */
const FILED = 50_000;

const Params = Type.Object({ account: IdSchema });

const Query = Type.Object({
  by: Type.Optional(ReportKindSchema),
  ...NarrowingQuery.properties,
});

const FileQuery = Type.Object({
  ...Query.properties,
  lang: Type.Optional(
    Type.String({ maxLength: 35, description: 'BCP 47: the language of the names of goods' }),
  ),
});

/** What links brought: clicks, orders, revenue, commission. */
export function reportRoutes(server: Server, { ledger, bearers, context }: Services): void {
  const read = async (
    request: FastifyRequest,
    account: string,
    query: Static<typeof Query>,
    most: number,
  ) => {
    const claims = await bearers.withinAccount(request, account, ['operator', 'backend', 'host']);
    if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
    const { by = 'link', ...asked } = query;
    const of = { account, ...narrowed(claims, asked) };
    return { by, ...(await ledger.read('report', { ...of, by, most })) };
  };

  server.get(
    '/v1/accounts/:account/report',
    {
      schema: {
        summary: 'What links brought, by link, host, page, medium or show; without rehearsals',
        params: Params,
        querystring: Query,
        response: { 200: ReportSchema },
      },
    },
    async (request, reply) => {
      const report = await read(request, request.params.account, request.query, LISTED);
      return reply.header('cache-control', 'no-store').send({ t: context.clock.now(), ...report });
    },
  );

  server.get(
    '/v1/accounts/:account/report.csv',
    {
      schema: {
        summary: 'The same for a spreadsheet: a line a row and currency',
        produces: ['text/csv'],
        params: Params,
        querystring: FileQuery,
        response: { 200: Type.String() },
      },
    },
    async (request, reply) => {
      const { lang, ...query } = request.query;
      const report = await read(request, request.params.account, query, FILED);
      return reply
        .headers({
          'cache-control': 'no-store',
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="links-by-${report.by}.csv"`,
        })
        .serializer(String)
        .send(reportCsv(report, lang === undefined ? [] : [lang]));
    },
  );
}
