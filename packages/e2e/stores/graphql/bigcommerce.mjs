import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { pageOf, toldProducts } from './bigcommerce-goods.mjs';
import { Rest } from './bigcommerce-rest.mjs';

export { variants } from './bigcommerce-goods.mjs';

export const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, 'bigcommerce.graphql'), 'utf8'),
);

/** The token that the store gives to its pages. */
const TOKEN = 'Bearer a-token';

/** The root of the schema, by which prices and the catalog are read; the cart is beside it. */
export class Store {
  #rest = new Rest();

  async beside(request) {
    const answer = await this.#rest.answer(request);
    if (answer || request.headers.authorization === TOKEN) return answer;
    return { status: 401, body: { errors: [{ message: 'Unauthorized' }] } };
  }

  site = () => ({
    products: ({ entityIds, ...page }) => pageOf(toldProducts(entityIds), page),
    product: ({ entityId }) => toldProducts([entityId])[0] ?? null,
    search: {
      searchProducts: ({ filters }) => ({
        products: (page) => {
          const found = toldProducts().filter(({ name }) =>
            name.toLowerCase().includes(filters.searchTerm.toLowerCase()),
          );
          return pageOf(found, page);
        },
      }),
    },
  });
}
