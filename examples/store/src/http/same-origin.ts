import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendFailure } from './failure.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses changes that another site's page asks for in the shopper's name. */
export function refuseForeignChanges(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (safe.has(request.method) || isOurs(request)) return;
    return sendFailure(request, reply, {
      status: 403,
      code: 'foreign_origin',
      message: 'This shop takes changes from its own pages only.',
    });
  });
}

/**
 * Browsers say where a request comes from in `Sec-Fetch-Site` (on https and localhost) and in `Origin` (everywhere).
 * A request with neither is no browser's, so it carries no cookie that somebody else's page could misuse.
 * https://words.filippo.io/csrf/
 */
function isOurs({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  // The host alone: behind a proxy that ends TLS this server does not know its own scheme.
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
