import type { FastifyInstance } from 'fastify';
import { addLineBody, changeLineBody, couponBody } from './schemas.ts';
import type { Till } from './till.ts';

/** The cart as JSON, for the shop's own scripts. Every change answers with the whole cart. */
export function addCartApi(app: FastifyInstance, { shop, carts }: Till): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/cart')) reply.header('cache-control', 'no-store');
  });

  app.get('/api/cart', (request) => shop.price(carts.read(request)));

  app.post<{ Body: { variantId: string; quantity: number; signedPrice?: string } }>(
    '/api/cart/lines',
    { schema: { body: addLineBody } },
    (request, reply) => {
      const cart = carts.open(request, reply);
      const { variantId, quantity, signedPrice } = request.body;
      if (signedPrice === undefined) shop.addLine(cart, variantId, quantity);
      else shop.addHeld(cart, variantId, quantity, signedPrice);
      return shop.price(cart);
    },
  );

  app.patch<{ Params: { lineId: string }; Body: { quantity: number } }>(
    '/api/cart/lines/:lineId',
    { schema: { body: changeLineBody } },
    (request, reply) => {
      const cart = carts.open(request, reply);
      shop.changeLine(cart, request.params.lineId, request.body.quantity);
      return shop.price(cart);
    },
  );

  app.delete<{ Params: { lineId: string } }>('/api/cart/lines/:lineId', (request, reply) => {
    const cart = carts.open(request, reply);
    shop.removeLine(cart, request.params.lineId);
    return shop.price(cart);
  });

  app.post<{ Body: { code: string } }>(
    '/api/cart/coupon',
    { schema: { body: couponBody } },
    (request, reply) => {
      const cart = carts.open(request, reply);
      shop.applyCoupon(cart, request.body.code);
      return shop.price(cart);
    },
  );

  app.delete('/api/cart/coupon', (request, reply) => {
    const cart = carts.open(request, reply);
    shop.removeCoupon(cart);
    return shop.price(cart);
  });
}
