import type { Cart, CartConnector } from '@livestall/protocol';
import { emptyCart } from '../remote/empty-cart.js';
import { refOf } from '../remote/ref-of.js';
import { remoteCart } from '../remote/remote-cart.js';
import { quoteProducts } from './quote-products.js';
import { refusalOf } from './refusal-of.js';
import { ShopApi } from './shop-api.js';
import { toCart } from './to-cart.js';
import {
  ACTIVE_ORDER,
  ADD,
  ADJUST,
  APPLY_COUPON,
  CHANNEL,
  REMOVE,
  REMOVE_COUPON,
  type VendureOrder,
  type VendureRefusal,
} from './vendure-order.js';
import type { VendureOptions } from './vendure-options.js';

interface Looked {
  activeOrder?: VendureOrder | null;
  activeChannel: { defaultCurrencyCode: string };
}

interface Changed {
  result: VendureOrder | VendureRefusal | null;
}

/**
 * The cart of a Vendure store (3.1 or newer), by its Shop API and in the session that the storefront has there.
 * The `ref` of what is sold is the id of its `ProductVariant`.
 *
 * @see docs/connectors/vendure.md
 */
export function vendureCart(options: VendureOptions): CartConnector {
  const api = new ShopApi(options);

  const get = async (signal?: AbortSignal): Promise<Cart> => {
    // Most viewers only look: a session for each of them would fill the store's database.
    const query = api.hasSession ? ACTIVE_ORDER : CHANNEL;
    const { activeOrder, activeChannel } = await api.ask<Looked>(query, {}, signal);
    if (activeOrder) return toCart(activeOrder, options);
    return emptyCart(options.currency ?? activeChannel.defaultCurrencyCode);
  };

  const change = async (query: string, variables: object, signal?: AbortSignal): Promise<Cart> => {
    const { result } = await api.ask<Changed>(query, variables, signal);
    if (!result) return get(signal);
    if (isOrder(result)) return toCart(result, options);
    throw refusalOf(result);
  };

  return remoteCart('vendure', {
    at: options.api,
    get,
    add: (item, signal) => change(ADD, { id: refOf(item), quantity: item.quantity }, signal),
    update: (id, quantity, signal) => change(ADJUST, { id, quantity }, signal),
    remove: (id, signal) => change(REMOVE, { id }, signal),
    applyCoupon: (code, signal) => change(APPLY_COUPON, { code }, signal),
    removeCoupon: (code, signal) => change(REMOVE_COUPON, { code }, signal),
    subscribe: options.subscribe,
    checkoutUrl: options.checkoutUrl,
    quote: (products, signal) => quoteProducts(products, api, options, signal),
  });
}

function isOrder(result: VendureOrder | VendureRefusal): result is VendureOrder {
  return result.__typename === 'Order';
}
