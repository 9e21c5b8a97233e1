import files from '@fastify/static';
import fastify from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PageOptions } from './page-options.ts';
import type { Served } from './served.ts';

/** What is served: a page at `/`, and what it names. */
export interface Page {
  /** A function makes it for each who asks, of the address that they ask at. */
  readonly html: string | ((address: string) => string);
  /** Folder of its sheet and its pictures. */
  readonly folder: string;
  /** Whether its scripts ask the shop for goods. */
  readonly asksStore?: boolean;
  /** What other origins learn of where a visitor comes from. */
  readonly referrerPolicy: 'no-referrer' | 'strict-origin-when-cross-origin';
}

/**
 * Serves a page with the SDK beside it, on an origin of its own and under the strict headers.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export async function servePage(page: Page, options: PageOptions): Promise<Served> {
  const { host = '127.0.0.1', port = 0, server, store, sdk } = options;
  // Keep-alive connections of browsers would hold the close up.
  const app = fastify({ forceCloseConnections: true });
  const policy = contentSecurityPolicy(new URL(server).origin, {
    store: store === undefined ? undefined : new URL(store).origin,
    asksStore: page.asksStore,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': page.referrerPolicy,
    });
  });
  await app.register(files, { root: page.folder });
  await app.register(files, { root: sdk, prefix: '/sdk/', decorateReply: false });
  app.get('/', ({ protocol, host }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(typeof page.html === 'string' ? page.html : page.html(`${protocol}://${host}/`)),
  );
  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
}
