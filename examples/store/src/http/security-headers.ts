import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.ts';

const policy = contentSecurityPolicy();

/** Gives every answer the strict headers; a page may then set a policy of its own. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      // Not `no-referrer`: browsers would then post our own forms with `Origin: null`.
      'referrer-policy': 'same-origin',
    });
  });
}
