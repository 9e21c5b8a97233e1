import type { FastifyInstance } from 'fastify';
import { checkoutPage } from '../pages/checkout-page.ts';
import { cartChanger } from './cart-changer.ts';
import { emptyForm, orderForm } from './schemas.ts';
import { sendPage } from './send-page.ts';
import type { Till } from './till.ts';

/** The way from the basket to an order. Payment starts by a press: whoever only looks uses up none of the time that it has. */
export function addCheckout(app: FastifyInstance, till: Till): void {
  const { shop, carts, customers, live } = till;
  const change = cartChanger(till);

  app.post('/checkout', { schema: { body: emptyForm } }, (request, reply) =>
    change(
      request,
      reply,
      (cart) => shop.startPayment(cart),
      () => '/checkout',
    ),
  );

  app.get('/checkout', (request, reply) => {
    const cart = shop.price(carts.read(request));
    if (cart.lines.length === 0) return reply.redirect('/cart', 303);
    return sendPage(reply, checkoutPage(cart, live));
  });

  app.post<{ Body: { click?: string } }>(
    '/orders',
    { schema: { body: orderForm } },
    (request, reply) => {
      let placed = '';
      return change(
        request,
        reply,
        async (cart) => {
          const { click } = request.body;
          const buyer = customers.read(request)?.id;
          const by = { ...(click && { click }), ...(buyer && { buyer }) };
          placed = (await shop.placeOrder(cart, by)).id;
        },
        () => `/thank-you?order=${placed}`,
      );
    },
  );
}
