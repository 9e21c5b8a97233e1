import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { toldProducts } from './bigcommerce-goods.mjs';
import { Rest } from './bigcommerce-rest.mjs';

export { variants } from './bigcommerce-goods.mjs';

export const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, 'bigcommerce.graphql'), 'utf8'),
);

/** The token that the store gives to its pages. */
const TOKEN = 'Bearer a-token';

/** The root of the schema, by which prices are read; the cart is beside it. */
export class Store {
  #rest = new Rest();

  async beside(request) {
    const answer = await this.#rest.answer(request);
    if (answer || request.headers.authorization === TOKEN) return answer;
    return { status: 401, body: { errors: [{ message: 'Unauthorized' }] } };
  }

  site = () => ({
    products: ({ entityIds, first }) => ({
      edges: toldProducts(entityIds)
        .slice(0, first)
        .map((node) => ({ node })),
    }),
  });
}
