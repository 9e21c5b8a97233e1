import files from '@fastify/static';
import fastify from 'fastify';
import { fileURLToPath } from 'node:url';
import type { ConsoleOptions } from './console-options.ts';
import { consolePage } from './console-page.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The seller's page, served. */
export interface Console {
  /** Where it is, such as `http://127.0.0.1:4320`; a code to sign in with goes behind it as `/#code=…`. */
  readonly address: string;
  close(): Promise<void>;
}

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Serves the seller's page on an origin of its own.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export async function startConsole(options: ConsoleOptions): Promise<Console> {
  const { host = '127.0.0.1', port = 0, server, channel, sdk } = options;
  // Keep-alive connections of browsers would hold the close up.
  const app = fastify({ forceCloseConnections: true });
  const policy = contentSecurityPolicy(new URL(server).origin);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
  await app.register(files, { root: publicFolder });
  await app.register(files, { root: sdk, prefix: '/sdk/', decorateReply: false });
  const page = consolePage(server, channel);
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
  );
  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
}
