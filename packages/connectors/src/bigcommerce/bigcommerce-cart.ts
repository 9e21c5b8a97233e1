import type { Cart, CartConnector, CartIssue } from '@livestall/protocol';
import { emptyCart } from '../remote/empty-cart.js';
import { refOf } from '../remote/ref-of.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import type { BigCommerceOptions } from './bigcommerce-options.js';
import type { BigCommerceCart } from './bigcommerce-types.js';
import { goodsIdOf } from './goods-id.js';
import { quoteGoods } from './quote-goods.js';
import { refusalOf } from './refusal-of.js';
import { askStorefront } from './storefront-api.js';
import { itemsOf, toCart } from './to-cart.js';

/** What is to be done with a cart. */
type Act = (cart: BigCommerceCart) => { method: string; path: string; body?: object };

/** How often a change is tried again where another tab or device was faster. */
const TRIES = 3;

/**
 * The cart that a shopper has at a BigCommerce store, for a page of the store, by its REST Storefront API. The `ref` of what
 * is sold is the id of the product, or of the product and the variant: `86`, `86/124`.
 *
 * @see docs/connectors/bigcommerce.md
 */
export function bigCommerceCart(options: BigCommerceOptions): CartConnector {
  const { origin } = location;
  const { currency, token } = options;
  let known: BigCommerceCart | null = null;

  const look = async (signal?: AbortSignal): Promise<BigCommerceCart | null> => {
    const { status, body } = await askStorefront('GET', '/carts', undefined, signal);
    if (status >= 400) throw refusalOf(status, body, 'refused');
    return (known = (body as BigCommerceCart[])[0] ?? null);
  };

  const get = async (signal?: AbortSignal): Promise<Cart> => {
    const cart = await look(signal);
    return cart ? toCart(cart) : emptyCart(currency);
  };

  const change = async (
    act: Act,
    otherwise: CartIssue['code'],
    signal?: AbortSignal,
    tries = TRIES,
  ): Promise<Cart> => {
    const cart = known ?? (await look(signal));
    if (!cart) throw new Refusal('session-lost');
    const { method, path, body } = act(cart);
    const asked = { ...body, version: cart.version };
    const answer = await askStorefront(method, path, asked, signal);
    if (answer.status === 409 && tries > 0) {
      await look(signal);
      return change(act, otherwise, signal, tries - 1);
    }
    if (answer.status >= 400) throw refusalOf(answer.status, answer.body, otherwise);
    return taken(answer.body, signal);
  };

  /** Coupons are answered with a checkout, and the last line that is taken out with nothing. */
  const taken = async (body: unknown, signal?: AbortSignal): Promise<Cart> => {
    if (!isCart(body)) return get(signal);
    known = body;
    return toCart(body);
  };

  const begin = async (lineItems: object[], signal?: AbortSignal): Promise<Cart> => {
    const { status, body } = await askStorefront('POST', '/carts', { lineItems }, signal);
    if (status >= 400) throw refusalOf(status, body, 'refused');
    return taken(body, signal);
  };

  const add = async (item: object, signal?: AbortSignal): Promise<Cart> => {
    const put: Act = ({ id }) => ({
      ...{ method: 'POST', path: `/carts/${id}/items` },
      body: { lineItems: [item] },
    });
    const there = known ?? (await look(signal));
    if (!there) return begin([item], signal);
    try {
      return await change(put, 'refused', signal);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'store-unreachable') throw error;
      // Whether it is the thing that is refused, or the cart that is gone, the API does not say.
      const now = await look(signal);
      if (now?.id === there.id) throw error;
      return now ? change(put, 'refused', signal) : begin([item], signal);
    }
  };

  return remoteCart('bigcommerce', {
    at: origin,
    get,
    add: async (item, signal) => {
      const goods = goodsIdOf(refOf(item));
      if (!goods) throw new Refusal('unknown-product');
      return add({ ...goods, quantity: item.quantity }, signal);
    },
    update: (line, quantity, signal) =>
      change(
        (cart) => {
          const { productId, variantId } = itemsOf(cart).find(({ id }) => id === line) ?? {};
          const lineItem = { productId, ...(variantId && { variantId }), quantity };
          return { method: 'PUT', path: itemPath(cart, line), body: { lineItem } };
        },
        'refused',
        signal,
      ),
    remove: (line, signal) =>
      change((cart) => ({ method: 'DELETE', path: itemPath(cart, line) }), 'refused', signal),
    applyCoupon: async (couponCode, signal) => {
      if (!(known ?? (await look(signal)))) {
        throw new Refusal('coupon-refused');
      }
      const put: Act = ({ id }) => ({
        ...{ method: 'POST', path: `/checkouts/${id}/coupons` },
        body: { couponCode },
      });
      return change(put, 'coupon-refused', signal);
    },
    removeCoupon: (code, signal) =>
      change(
        ({ id }) => ({
          ...{ method: 'DELETE' },
          path: `/checkouts/${id}/coupons/${encodeURIComponent(code)}`,
        }),
        'coupon-refused',
        signal,
      ),
    subscribe: options.subscribe,
    checkoutUrl: `${origin}/checkout`,
    ...(token !== undefined && {
      quote: (products, signal) => quoteGoods(products, { ...options, token }, signal),
    }),
  });
}

function itemPath({ id }: BigCommerceCart, line: string): string {
  return `/carts/${id}/items/${encodeURIComponent(line)}`;
}

function isCart(body: unknown): body is BigCommerceCart {
  return typeof body === 'object' && body !== null && 'lineItems' in body;
}
