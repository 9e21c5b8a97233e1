import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cart } from '../cart/cart.ts';
import { cartPage } from '../pages/cart-page.ts';
import { ShopError } from '../shop-error.ts';
import { sendPage } from './send-page.ts';
import type { Till } from './till.ts';

/** Does something with the cart and goes on to `next`; a refusal is shown on the basket's own page. */
export type ChangeCart = (
  request: FastifyRequest,
  reply: FastifyReply,
  act: (cart: Cart) => void | Promise<void>,
  next?: () => string,
) => Promise<FastifyReply>;

/** How the forms of pages without script change a cart: post, then see. */
export function cartChanger({ shop, carts }: Pick<Till, 'shop' | 'carts'>): ChangeCart {
  return async (request, reply, act, next = () => '/cart') => {
    const cart = carts.open(request, reply);
    try {
      await act(cart);
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      return sendPage(reply, cartPage(shop.price(cart), error.message), error.status);
    }
    return reply.redirect(next(), 303);
  };
}
