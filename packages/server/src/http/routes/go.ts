import { IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { isLook, isPrefetch } from '../is-look.js';
import { wayOf } from '../way-of.js';
import { problemOf } from '../problem-of.js';
import { rateByAddress } from '../rate-by-address.js';
import type { Server, Services } from '../server-types.js';
import { sendWords } from '../words-page.js';

const GONE = {
  status: 404,
  title: 'This is no longer on the stall',
  text: 'The goods may have left the show.',
};

/** To a browser that fetches ahead: it throws a refusal away, and asks again when somebody follows the link. */
const AHEAD = { status: 503, title: 'Not yet', text: 'This opens when somebody follows the link.' };

/** The shopping links: a person follows them, so what goes wrong is told on a page. */
export function goRoutes(server: Server, { desk, limits }: Services): void {
  server.get(
    '/go/:show/:product',
    {
      config: rateByAddress(limits.clicks),
      schema: {
        summary: 'Counts the click and redirects to the product’s page in its store',
        params: Type.Object({ show: IdSchema, product: IdSchema }),
        response: { 302: Type.Null() },
      },
      onRequest: async (request, reply) => {
        if (isPrefetch(request)) await sendWords(reply, AHEAD);
      },
      errorHandler: (error, request, reply) => {
        const { status, title, retryAfter } = problemOf(error);
        if (status >= 500) request.log.error(error);
        if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
        const gone = status === 404 || status === 400;
        void sendWords(reply, gone ? GONE : { status, title: 'Not just now', text: title });
      },
    },
    async (request, reply) => {
      const { params } = request;
      const address = isLook(request)
        ? await desk.look(params)
        : await desk.click({ ...params, ...wayOf(request) });
      return reply
        .headers({
          'cache-control': 'no-store',
          // The store learns of the show by the address alone, not of the page that the viewer was on.
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex',
        })
        .redirect(address, 302);
    },
  );
}
