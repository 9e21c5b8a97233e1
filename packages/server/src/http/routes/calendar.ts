import { safeAddress, StallError } from '@livestall/protocol';
import { IdSchema, LinkSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { calendarOf } from '../../calendar/calendar-of.js';
import type { Server, Services } from '../server-types.js';

const Query = Type.Object(
  {
    lang: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$' })),
    url: Type.Optional(LinkSchema),
  },
  { additionalProperties: false },
);

/** A show for people's own calendars. */
export function calendarRoutes(server: Server, { rooms, origins }: Services): void {
  server.get(
    '/calendar/:show.ics',
    {
      schema: {
        summary: 'The show as a calendar entry (text/calendar)',
        produces: ['text/calendar'],
        params: Type.Object({ show: IdSchema }),
        querystring: Query,
        response: { 200: Type.String() },
      },
    },
    async ({ params, query }, reply) => {
      const { row, state } = await rooms.open(params.show);
      const { startsAt } = state.info;
      if (startsAt === undefined) {
        throw new StallError('not-found', { message: 'This show has no time yet.' });
      }
      // A file from this server lends no link to pages that are none of the account's.
      const url = safeAddress(query.url);
      const own = url !== null && (await origins.lists(row.account, new URL(url).origin));
      return reply
        .headers({
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="show.ics"',
          'cache-control': 'public, max-age=60',
          'x-content-type-options': 'nosniff',
        })
        .serializer(String)
        .send(
          calendarOf(row.id, state, startsAt, {
            languages: query.lang === undefined ? [] : [query.lang],
            url: own ? url : null,
          }),
        );
    },
  );
}
