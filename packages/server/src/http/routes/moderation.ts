import {
  AuditPageSchema,
  BarredPageSchema,
  IdSchema,
  NewcomersSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { barId } from '../../ledger/bar-id.js';
import type { Server, Services } from '../server-types.js';
import { ShowParams } from './show-params.js';

/** How many of those who are barred, and how much of the audit log, is read at once. */
const PAGE = 100;

/** Who came within this time, where nobody says since when, in milliseconds. */
const RAID_MS = 120_000;

/** What keeps a talk in order, for those of the house. */
export function moderationRoutes(
  server: Server,
  { ledger, rooms, context, bearers }: Services,
): void {
  server.get(
    '/v1/shows/:show/audit',
    {
      schema: {
        summary: 'What the house did to keep order, newest first',
        params: ShowParams,
        querystring: Type.Object({ before: Type.Optional(IdSchema) }),
        response: { 200: AuditPageSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host', 'moderator']);
      const before = request.query.before ?? null;
      const take = { show: row.id, before, limit: PAGE };
      const { entries, more } = await ledger.read('audit.page', take);
      const last = entries.at(-1);
      return reply
        .header('cache-control', 'no-store')
        .send({ entries, ...(more && last && { before: last.id }) });
    },
  );

  server.get(
    '/v1/shows/:show/barred',
    {
      schema: {
        summary: 'Who may write nothing in the shows of the account, newest first',
        params: ShowParams,
        querystring: Type.Object({ before: Type.Optional(IdSchema) }),
        response: { 200: BarredPageSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host', 'moderator']);
      const before = request.query.before ?? null;
      const take = { account: row.account, show: row.id, before, limit: PAGE };
      const { people, more } = await ledger.read('barred.page', take);
      const last = people.at(-1);
      return reply
        .header('cache-control', 'no-store')
        .send({ people, ...(more && last && { before: barId(last) }) });
    },
  );

  server.get(
    '/v1/shows/:show/newcomers',
    {
      schema: {
        summary: 'Those whose first line came since, with their lines: a raid, where it is one',
        params: ShowParams,
        querystring: Type.Object({ since: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) }),
        response: { 200: NewcomersSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['host', 'moderator']);
      const { since = context.clock.now() - RAID_MS } = request.query;
      const people = await ledger.read('newcomers', {
        show: row.id,
        since: Number(since),
      });
      return reply.header('cache-control', 'no-store').send({ people });
    },
  );
}
