import type { Cart, CartConnector, CartIssue, CartItem, Product } from '@livestall/protocol';
import { emptyCart } from '../remote/empty-cart.js';
import { isLost } from '../remote/is-lost.js';
import { orAnew } from '../remote/or-anew.js';
import { quoteBy } from '../remote/quote-by.js';
import { refOf } from '../remote/ref-of.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import { refsOf, type StoreItem } from '../remote/store-item.js';
import { idsIn } from './ids-in.js';
import { MagentoApi } from './magento-api.js';
import type { MagentoOptions } from './magento-options.js';
import type { MagentoCart, MagentoChange, MagentoProduct } from './magento-types.js';
import {
  ADD,
  APPLY_COUPON,
  BEGIN,
  CURRENCY,
  CUSTOMER,
  GET,
  PRODUCTS,
  REMOVE,
  REMOVE_COUPON,
  UPDATE,
} from './queries.js';
import { refusalOf } from './refusal-of.js';
import { toCart } from './to-cart.js';
import { toItems } from './to-items.js';

interface Id {
  id: string;
}

/**
 * The cart of a store on Magento Open Source or Adobe Commerce, by its GraphQL API: the cart that the storefront has, by its
 * id. The `ref` of what is sold is its SKU.
 *
 * @see docs/connectors/magento.md
 */
export function magentoCart(options: MagentoOptions): CartConnector {
  const { session } = options;
  const api = new MagentoApi(options);

  const begin = async (signal?: AbortSignal): Promise<string> => {
    const asked = api.isCustomer ? CUSTOMER : BEGIN;
    const told = await api.ask<{ cart?: Id; begun?: { cart: Id } }>(asked, {}, 'refused', signal);
    const id = told.begun?.cart.id ?? told.cart?.id ?? '';
    session.write(id);
    return id;
  };

  /** `null` where the store has no such cart any more, or it has become an order. */
  const find = async (id: string, signal?: AbortSignal): Promise<MagentoCart | null> => {
    try {
      return (await api.ask<{ cart: MagentoCart }>(GET, { id }, 'refused', signal)).cart;
    } catch (error) {
      if (isLost(error)) return null;
      throw error;
    }
  };

  const get = async (signal?: AbortSignal): Promise<Cart> => {
    const id = session.read();
    const cart = id === null ? null : await find(id, signal);
    if (cart) return toCart(cart, options);
    const { storeConfig } = await api.ask<{
      storeConfig: { default_display_currency_code: string };
    }>(CURRENCY, {}, 'refused', signal);
    return emptyCart(options.currency ?? storeConfig.default_display_currency_code);
  };

  const change = async (
    query: string,
    variables: object,
    otherwise: CartIssue['code'],
    signal?: AbortSignal,
  ): Promise<Cart> => {
    const { result } = await api.ask<{ result: MagentoChange }>(
      query,
      variables,
      otherwise,
      signal,
    );
    const [refused] = result.errors ?? [];
    if (refused) throw refusalOf(refused, idsIn(variables));
    return toCart(result.cart, options);
  };

  /** A change of the cart that there is. */
  const alter = async (
    query: string,
    variables: object,
    otherwise: CartIssue['code'],
    signal?: AbortSignal,
  ) => {
    const id = session.read();
    if (id === null) throw new Refusal(otherwise === 'refused' ? 'session-lost' : otherwise);
    return change(query, { id, ...variables }, otherwise, signal);
  };

  const add = (item: object, signal?: AbortSignal): Promise<Cart> => {
    const to = (id: string) => change(ADD, { id, item }, 'refused', signal);
    const id = session.read();
    const anew = async () => to(await begin(signal));
    return id === null ? anew() : orAnew(() => to(id), anew);
  };

  const priced = async (skus: readonly string[], signal?: AbortSignal): Promise<StoreItem[]> => {
    const { products } = await api.ask<{ products: { items: (MagentoProduct | null)[] } }>(
      PRODUCTS,
      { skus, count: skus.length },
      'refused',
      signal,
    );
    return products.items.flatMap((product) => (product ? toItems(product) : []));
  };

  return remoteCart('magento', {
    at: options.api,
    get,
    add: (item, signal) => add(toItem(item), signal),
    update: (line, quantity, signal) => alter(UPDATE, { line, quantity }, 'refused', signal),
    remove: (line, signal) => alter(REMOVE, { line }, 'refused', signal),
    applyCoupon: (code, signal) => alter(APPLY_COUPON, { code }, 'coupon-refused', signal),
    // The API takes all off: a cart has one, unless an Adobe Commerce store allows more.
    removeCoupon: (_, signal) => alter(REMOVE_COUPON, {}, 'coupon-refused', signal),
    subscribe: options.subscribe,
    checkoutUrl: options.checkoutUrl,
    quote: (products, signal) =>
      quoteBy(products, (skus) => priced(skus, signal), skusOf(products)),
  });
}

/** What the store is asked by: a product's own SKU, which brings those of its kinds. */
function skusOf(products: readonly Product[]): string[] {
  return [...new Set(products.flatMap((product) => product.ref ?? refsOf([product])))];
}

/** As the API wants it: what was chosen, and the product that it is a kind of. */
function toItem(item: CartItem): object {
  const { product, variant, quantity } = item;
  return { sku: refOf(item), quantity, ...(variant && product.ref && { parent_sku: product.ref }) };
}
