import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import { IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { CHECK_HEADERS, checkPage } from '../check-page.js';
import { problemOf } from '../problem-of.js';
import type { Server, Services } from '../server-types.js';
import { sendWords } from '../words-page.js';

/** The page's own script, as it is published. */
const PAGE = fileURLToPath(new URL('../../../check', import.meta.url));
/** The fold and the draw that the server itself uses. */
const PROTOCOL = path.dirname(createRequire(import.meta.url).resolve('@livestall/protocol'));

/** The page on which anybody checks a giveaway, and the scripts that it runs. */
export function checkRoutes(server: Server, { rooms }: Services): void {
  const scripts = { decorateReply: false, index: false, allowedPath: isScript } as const;
  void server.register(staticFiles, { ...scripts, root: PAGE, prefix: '/check/' });
  void server.register(staticFiles, { ...scripts, root: PROTOCOL, prefix: '/check/protocol/' });

  server.get(
    '/check/:show/:giveaway',
    {
      schema: {
        summary: 'A page that works a giveaway out anew in the reader’s own browser',
        params: Type.Object({ show: IdSchema, giveaway: IdSchema }),
        response: { 200: Type.String() },
      },
      errorHandler: (error, request, reply) => {
        const { status, title } = problemOf(error);
        if (status >= 500) request.log.error(error);
        const gone = status === 404 || status === 400;
        const text = gone ? 'The show tells of no such giveaway.' : title;
        void sendWords(reply, { status, title: gone ? 'Nothing to check' : 'Not just now', text });
      },
    },
    async ({ params: { show, giveaway } }, reply) => {
      const { state } = await rooms.open(show);
      if (!state.giveaways?.some((one) => one.giveaway.id === giveaway)) {
        const text = 'The show tells of no such giveaway.';
        return sendWords(reply, { status: 404, title: 'Nothing to check', text });
      }
      const list = `/v1/shows/${show}/giveaways/${giveaway}/entries`;
      return reply.headers(CHECK_HEADERS).serializer(String).send(checkPage(list));
    },
  );
}

function isScript(file: string): boolean {
  return file.endsWith('.js');
}
