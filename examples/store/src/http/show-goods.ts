import type { FastifyInstance } from 'fastify';
import { showProduct } from '../telling/show-product.ts';
import { showGoodsQuery } from './schemas.ts';
import type { Till } from './till.ts';

/** So many goods are told at once. */
const page = 24;

/**
 * The goods by words, for a live show: the page where its seller prepares it searches them, from an origin of its own. It is
 * what anybody may read, and no cookie counts.
 */
export function addShowGoods(app: FastifyInstance, { shop: { catalog } }: Till): void {
  app.get<{ Querystring: { text?: string; after?: string } }>(
    '/api/show-goods',
    { schema: { querystring: showGoodsQuery } },
    ({ query, protocol, host }, reply) => {
      const words = (query.text ?? '').toLowerCase();
      const found = catalog.products.filter(({ title }) => title.toLowerCase().includes(words));
      const from = Number(query.after ?? 0);
      const end = from + page;
      reply.header('access-control-allow-origin', '*');
      return {
        products: found.slice(from, end).map((one) => showProduct(one, `${protocol}://${host}`)),
        ...(end < found.length && { next: String(end) }),
      };
    },
  );
}
