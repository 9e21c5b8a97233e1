import type { FastifyRequest } from 'fastify';
import { originRefused } from './allowed-origins.js';
import type { AllowedOrigins } from './allowed-origins.js';
import type { Server } from './server-types.js';

/** Routes of what belongs to one person or one seller. All other reads are the same bytes for everyone. */
const PERSONAL =
  /^\/v1\/(accounts\b|channels\/:channel\/(shows|credit)\b|shows\/:show\/(me|backstage|requests|audit|barred|newcomers)\b)/;

const EXPOSED = 'Date, Age, ETag, Retry-After';
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key',
  // A preflight at a drop doubles the load: as long as browsers keep one.
  'access-control-max-age': '7200',
};

/**
 * Public reads are for every page, without a `Vary` that would split caches; everything else is for the
 * pages on the account's list, and a page that is not on it is refused also where its browser would not ask.
 *
 * A refused page may read that it was refused: to its script, an answer without these headers is a server
 * that cannot be reached, which it would try to reach for ever. Nothing here goes by cookies, so the
 * headers lend a page nothing that it could not fetch elsewhere, and preflights need not tell the lists.
 */
export function allowOrigins(server: Server, origins: AllowedOrigins): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { origin, 'access-control-request-method': asked } = request.headers;
    const preflight = request.method === 'OPTIONS' && asked !== undefined;
    // A preflight has no route that would say whose it is; what it is for is judged when it comes.
    const forAll =
      !preflight && isRead(request.method) && !PERSONAL.test(request.routeOptions.url ?? '');
    void reply.header('access-control-expose-headers', EXPOSED);
    if (forAll) void reply.header('access-control-allow-origin', '*');
    else void reply.header('vary', 'Origin');
    if (!forAll && origin !== undefined) void reply.header('access-control-allow-origin', origin);
    if (preflight) void reply.code(204).headers(PREFLIGHT).send();
    else if (forAll || origin === undefined) done();
    else judge(origins, request, origin).then(done, done);
  });
}

/** @throws StallError `origin-refused` for a page that may not write. */
async function judge(
  origins: AllowedOrigins,
  request: FastifyRequest,
  origin: string,
): Promise<undefined> {
  if (!(await origins.allows(request, origin))) throw originRefused(origin);
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
