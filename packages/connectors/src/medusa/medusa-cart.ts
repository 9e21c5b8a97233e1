import type { Cart, CartConnector, CartIssue } from '@livestall/protocol';
import { emptyCart } from '../remote/empty-cart.js';
import { isLost } from '../remote/is-lost.js';
import { quoteBy } from '../remote/quote-by.js';
import { refOf } from '../remote/ref-of.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import type { StoreItem } from '../remote/store-item.js';
import type { MedusaOptions } from './medusa-options.js';
import type { MedusaCart, MedusaVariant } from './medusa-types.js';
import { StoreApi } from './store-api.js';
import { toCart } from './to-cart.js';
import { toItem } from './to-item.js';

/** A cart, or what was taken out of one: then it is the `parent`. */
interface Answer {
  cart?: MedusaCart;
  parent?: MedusaCart;
}

interface Listed {
  variants: MedusaVariant[];
}

interface Region {
  region: { currency_code: string };
}

/**
 * The cart of a Medusa 2 store, by its Store API: the cart that the storefront has, by its id. The `ref` of what is sold is
 * the id of the variant.
 *
 * @see docs/connectors/medusa.md
 */
export function medusaCart(options: MedusaOptions): CartConnector {
  const { region, session } = options;
  const api = new StoreApi(options);

  const begin = async (signal?: AbortSignal): Promise<string> => {
    const body = { region_id: region };
    const { cart } = await api.ask<Answer>('POST', '/carts', body, 'refused', signal);
    if (cart) session.write(cart.id);
    return cart?.id ?? '';
  };

  /** `null` where the store has no such cart any more. */
  const find = async (id: string, signal?: AbortSignal): Promise<MedusaCart | null> => {
    try {
      const path = `/carts/${encodeURIComponent(id)}`;
      const { cart } = await api.ask<Answer>('GET', path, undefined, 'session-lost', signal);
      return cart ?? null;
    } catch (error) {
      if (isLost(error)) return null;
      throw error;
    }
  };

  const get = async (signal?: AbortSignal): Promise<Cart> => {
    const id = session.read();
    const cart = id === null ? null : await find(id, signal);
    if (cart) return toCart(cart, options);
    const path = `/regions/${encodeURIComponent(region)}`;
    const told = await api.ask<Region>('GET', path, undefined, 'refused', signal);
    return emptyCart(told.region.currency_code.toUpperCase());
  };

  const change = async (
    method: string,
    path: string,
    body: object | undefined,
    otherwise: CartIssue['code'],
    signal?: AbortSignal,
  ): Promise<Cart> => {
    const ask = async (id: string): Promise<Cart> => {
      const at = `/carts/${encodeURIComponent(id)}${path}`;
      const { cart, parent } = await api.ask<Answer>(method, at, body, otherwise, signal);
      const now = cart ?? parent;
      return now ? toCart(now, options) : get(signal);
    };
    const id = session.read() ?? (await begin(signal));
    try {
      return await ask(id);
    } catch (error) {
      const isRefusal = error instanceof Refusal && error.code !== 'store-unreachable';
      if (!isRefusal || (await find(id, signal))) throw error;
      return ask(await begin(signal));
    }
  };

  const priced = async (refs: readonly string[], signal?: AbortSignal): Promise<StoreItem[]> => {
    const query = new URLSearchParams(refs.map((ref) => ['id[]', ref]));
    query.set('region_id', region);
    query.set('limit', String(refs.length));
    query.set('fields', '*calculated_price,+inventory_quantity');
    const path = `/product-variants?${query}`;
    const { variants } = await api.ask<Listed>('GET', path, undefined, 'refused', signal);
    return variants.map(toItem);
  };

  const lineOf = (line: string) => `/line-items/${encodeURIComponent(line)}`;

  return remoteCart('medusa', {
    at: options.api,
    get,
    add: (item, signal) => {
      const body = { variant_id: refOf(item), quantity: item.quantity };
      return change('POST', '/line-items', body, 'unknown-product', signal);
    },
    update: (line, quantity, signal) =>
      change('POST', lineOf(line), { quantity }, 'quantity-refused', signal),
    remove: (line, signal) => change('DELETE', lineOf(line), undefined, 'refused', signal),
    applyCoupon: async (code, signal) => {
      const body = { promo_codes: [code] };
      const cart = await change('POST', '/promotions', body, 'coupon-refused', signal);
      if (cart.coupons.some((coupon) => isSame(coupon.code, code))) return cart;
      // Of a code whose time is over Medusa says nothing: it answers with the cart as it was.
      throw new Refusal('coupon-refused');
    },
    removeCoupon: (code, signal) =>
      change('DELETE', '/promotions', { promo_codes: [code] }, 'coupon-refused', signal),
    subscribe: options.subscribe,
    checkoutUrl: options.checkoutUrl,
    quote: (products, signal) => quoteBy(products, (refs) => priced(refs, signal)),
  });
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
