import type { FastifyReply, FastifyRequest } from 'fastify';
import { askingPage } from './asking-page.ts';
import { checkoutPage } from './pages/checkout-page.ts';
import { storeOf } from './pass-on.ts';
import { PLATFORMS } from './platforms/platforms.ts';

/** The paths at which carts of this example have their checkout, as the stores' own pages do. */
export const CHECKOUTS = ['/checkout', '/checkout/', '/cart'] as const;

/** Says where the buyer of a stall would pay now. */
export function checkout({ headers, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const page = askingPage(headers);
  const platform = PLATFORMS.find(({ id }) => page?.pathname === `/${id}`);
  if (!page || !platform) return reply.redirect('/');
  const store = platform.passes ? storeOf(headers) : null;
  const own = store === null ? null : new URL(url, store).href;
  const stall = page.pathname + page.search;
  return reply
    .headers({ 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(checkoutPage({ stall, platform, own }));
}
