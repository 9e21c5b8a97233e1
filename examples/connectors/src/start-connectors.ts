import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import fastify from 'fastify';
import type { PageOptions } from '../../page/page-options.ts';
import type { Served } from '../../page/served.ts';
import { checkout, CHECKOUTS } from './checkout.ts';
import type { FindStall } from './find-stall.ts';
import { pageOf, WORDS_POLICY } from './page-of.ts';
import { indexPage } from './pages/index-page.ts';
import { passOn } from './pass-on.ts';
import { PLATFORMS } from './platforms/platforms.ts';
import { rawBodies } from './raw-bodies.ts';
import type { StripeDesk } from './stripe/stripe-desk.ts';
import { stripeWebhook } from './stripe/stripe-webhook.ts';

const HTML = 'text/html; charset=utf-8';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/** How to start the pages. */
export interface ConnectorsOptions extends Pick<PageOptions, 'host' | 'port' | 'sdk'> {
  readonly findStall: FindStall;
  /** Takes what Stripe tells of payments. Default: nobody does. */
  readonly stripe?: StripeDesk;
}

/**
 * Serves a page for each platform, and one that lists them.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export async function startConnectors(options: ConnectorsOptions): Promise<Served> {
  const { host = '127.0.0.1', port = 0, sdk, findStall, stripe } = options;
  // Keep-alive connections of browsers would hold the close up.
  const app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': WORDS_POLICY,
      'x-content-type-options': 'nosniff',
      // What is passed on goes to the store of the page that asks, which its address says.
      'referrer-policy': 'same-origin',
    });
  });
  await app.register(files, { root: folder });
  await app.register(files, { root: sdk, prefix: '/sdk/', decorateReply: false });
  app.get('/', (_request, reply) => reply.type(HTML).send(indexPage(PLATFORMS)));
  for (const platform of PLATFORMS) {
    app.get(`/${platform.id}`, async ({ url }, reply) => {
      const { searchParams } = new URL(url, 'http://localhost');
      const { html, policy } = await pageOf(platform, searchParams, findStall);
      reply.headers({ 'content-security-policy': policy, 'cache-control': 'no-store' });
      return reply.type(HTML).send(html);
    });
  }
  for (const path of CHECKOUTS) app.get(path, checkout);
  await app.register(async (raw) => {
    rawBodies(raw);
    const paths = new Set(PLATFORMS.flatMap(({ passes = [] }) => passes));
    for (const path of paths) raw.all(path, passOn);
    if (stripe) raw.post('/stripe/webhook', stripeWebhook(stripe));
  });
  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
}
