import type { FastifyInstance } from 'fastify';

/** Leaves the bodies of calls as they came: they are passed on, or signed to the letter. */
export function rawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}
