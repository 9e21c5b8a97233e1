import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LiveShow } from '../../../page/live-show.ts';
import type { ShowDescription } from '../../../page/show-description.ts';
import type { Account } from '../account/account.ts';
import { boughtItems } from '../orders/bought-items.ts';
import { cartPage } from '../pages/cart-page.ts';
import { homePage } from '../pages/home-page.ts';
import { livePage } from '../pages/live-page.ts';
import { productPage } from '../pages/product-page.ts';
import { thankYouPage } from '../pages/thank-you-page.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { sendPage } from './send-page.ts';
import type { Till } from './till.ts';

/** What the Live page needs beside the till. */
interface LiveTools {
  readonly account: Account | undefined;
  readonly description: ShowDescription;
}

/** The pages that a shopper reads. */
export function addPages(
  app: FastifyInstance,
  { shop, carts, customers, live }: Till,
  { account, description }: LiveTools,
): void {
  const { catalog } = shop;
  const price = (request: FastifyRequest) => shop.price(carts.read(request));

  app.get('/', (request, reply) => sendPage(reply, homePage(catalog, price(request).count)));

  app.get<{ Params: { id: string } }>('/products/:id', (request, reply) => {
    const product = catalog.product(request.params.id);
    return sendPage(reply, productPage({ product, catalog, count: price(request).count, live }));
  });

  app.get('/cart', (request, reply) => sendPage(reply, cartPage(price(request))));

  const policy = livePolicy(live);

  app.get<{ Querystring: { order?: string } }>('/thank-you', (request, reply) => {
    reply.header('content-security-policy', policy);
    const order = shop.order(String(request.query.order));
    const items = order ? boughtItems(order, catalog) : [];
    return sendPage(reply, thankYouPage({ count: price(request).count, order, items, live }));
  });

  app.get('/live', (request, reply) => {
    reply.header('content-security-policy', policy);
    // Without an account nobody has a ticket, whoever is signed in.
    const hasTicket = account !== undefined && customers.read(request) !== undefined;
    const described = description.text(`${request.protocol}://${request.host}/live`);
    return sendPage(reply, livePage({ count: price(request).count, live, hasTicket, described }));
  });
}

/** The show's server sends state, pictures and the stream, which plays through a `blob:` address. */
function livePolicy(live: LiveShow | undefined): string {
  if (!live) return contentSecurityPolicy();
  const { origin } = new URL(live.server);
  return contentSecurityPolicy({
    'connect-src': [origin],
    'img-src': [origin],
    'media-src': [origin, 'blob:'],
  });
}
