import files from '@fastify/static';
import fastify from 'fastify';
import { fileURLToPath } from 'node:url';
import type { SocialOptions } from './social-options.ts';
import { socialPage } from './social-page.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The news page, served. */
export interface Social {
  /** Where it is, such as `http://127.0.0.1:4330`. */
  readonly address: string;
  close(): Promise<void>;
}

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Serves a news article with the stall in it, on an origin of its own.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export async function startSocial(options: SocialOptions): Promise<Social> {
  const { host = '127.0.0.1', port = 0, server, channel, sdk } = options;
  // Keep-alive connections of browsers would hold the close up.
  const app = fastify({ forceCloseConnections: true });
  const policy = contentSecurityPolicy(new URL(server).origin);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  });
  await app.register(files, { root: publicFolder });
  await app.register(files, { root: sdk, prefix: '/sdk/', decorateReply: false });
  const page = socialPage(server, channel);
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
  );
  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
}
