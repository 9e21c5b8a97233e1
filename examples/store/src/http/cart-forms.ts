import type { FastifyInstance } from 'fastify';
import { chooseVariant } from '../catalog/choose-variant.ts';
import { productPage } from '../pages/product-page.ts';
import { ShopError } from '../shop-error.ts';
import { cartChanger } from './cart-changer.ts';
import { addLineForm, changeLineForm, couponForm, emptyForm } from './schemas.ts';
import { sendPage } from './send-page.ts';
import type { Till } from './till.ts';

type AddLineForm = { productId: string; quantity: string } & Record<`option-${string}`, string>;
type LineParams = { lineId: string };

/** The same changes as the API's, for pages without script: post, then see the basket. */
export function addCartForms(app: FastifyInstance, till: Till): void {
  const { shop, carts, live } = till;
  const change = cartChanger(till);

  app.post<{ Body: AddLineForm }>(
    '/cart/lines',
    { schema: { body: addLineForm } },
    (request, reply) => {
      const { productId, quantity, ...fields } = request.body;
      const product = shop.catalog.product(productId);
      const cart = carts.open(request, reply);
      const chosen = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name.replace('option-', ''), value]),
      );
      try {
        shop.addLine(cart, chooseVariant(product, chosen).id, Number(quantity));
      } catch (error) {
        if (!(error instanceof ShopError)) throw error;
        const { count } = shop.price(cart);
        const page = productPage({
          product,
          catalog: shop.catalog,
          count,
          chosen,
          problem: error.message,
          live,
        });
        return sendPage(reply, page, error.status);
      }
      return reply.redirect('/cart', 303);
    },
  );

  app.post<{ Params: LineParams; Body: { quantity: string } }>(
    '/cart/lines/:lineId',
    { schema: { body: changeLineForm } },
    (request, reply) =>
      change(request, reply, (cart) =>
        shop.changeLine(cart, request.params.lineId, Number(request.body.quantity)),
      ),
  );

  app.post<{ Params: LineParams }>(
    '/cart/lines/:lineId/remove',
    { schema: { body: emptyForm } },
    (request, reply) =>
      change(request, reply, (cart) => shop.removeLine(cart, request.params.lineId)),
  );

  app.post<{ Body: { code: string } }>(
    '/cart/coupon',
    { schema: { body: couponForm } },
    (request, reply) => change(request, reply, (cart) => shop.applyCoupon(cart, request.body.code)),
  );

  app.post('/cart/coupon/remove', { schema: { body: emptyForm } }, (request, reply) =>
    change(request, reply, (cart) => shop.removeCoupon(cart)),
  );
}
