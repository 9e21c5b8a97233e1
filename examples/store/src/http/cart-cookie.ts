import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CartShelf } from '../cart/cart-shelf.ts';
import { emptyCart, type Cart } from '../cart/cart.ts';

const cookie = 'cart';
const thirtyDays = 30 * 24 * 60 * 60;

/** Finds the shopper's cart by the cookie in the request. */
export class CartCookie {
  readonly #shelf: CartShelf;

  constructor(shelf: CartShelf) {
    this.#shelf = shelf;
  }

  /** The cart to look at. Looking neither makes a cart nor sets a cookie. */
  read(request: FastifyRequest): Cart {
    return this.#shelf.find(request.cookies[cookie]) ?? emptyCart();
  }

  /** The cart to change; a shopper without one gets one, and its cookie with the answer. */
  open(request: FastifyRequest, reply: FastifyReply): Cart {
    const id = request.cookies[cookie];
    const known = this.#shelf.find(id);
    if (known && id !== undefined) {
      this.#shelf.touch(id, known);
      return known;
    }
    const made = this.#shelf.create();
    reply.setCookie(cookie, made.id, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
      maxAge: thirtyDays,
    });
    return made.cart;
  }
}
