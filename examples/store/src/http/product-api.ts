import type { FastifyInstance } from 'fastify';
import { productAnswer } from '../catalog/product-answer.ts';
import type { Till } from './till.ts';

/** The goods as JSON. */
export function addProductApi(app: FastifyInstance, { shop: { catalog } }: Till): void {
  app.get('/api/products', () => ({
    products: catalog.products.map((product) => productAnswer(product, catalog)),
  }));

  app.get<{ Params: { id: string } }>('/api/products/:id', (request) =>
    productAnswer(catalog.product(request.params.id), catalog),
  );
}
