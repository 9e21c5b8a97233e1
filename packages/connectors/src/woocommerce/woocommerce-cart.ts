import type { CartConnector, CartResult } from '@livestall/protocol';
import { numberRefOf, numberRefsOf } from '../remote/number-refs.js';
import { quoteBy } from '../remote/quote-by.js';
import { remoteCart } from '../remote/remote-cart.js';
import { refusalOf } from './refusal-of.js';
import { StoreApi } from './store-api.js';
import { toCart } from './to-cart.js';
import { toItem } from './to-item.js';
import type { WooCommerceOptions } from './woocommerce-options.js';
import type { WooCart } from './woocommerce-types.js';

/**
 * The cart of a WooCommerce shop, by its Store API and in the session that its pages have. The `ref` of what is sold
 * is the id of the product, or of the variation.
 *
 * @see docs/connectors/woocommerce.md
 */
export function wooCommerceCart(options: WooCommerceOptions): CartConnector {
  const api = new StoreApi(options);
  const { withTax = true } = options;

  const told = async (answer: Promise<WooCart>): Promise<CartResult> => {
    const cart = await answer;
    const warnings = cart.errors.map((error) => refusalOf(error).issue);
    return { cart: toCart(cart, withTax), errors: [], warnings };
  };

  return remoteCart('woocommerce', {
    at: options.api,
    get: (signal) => told(api.get(signal)),
    add: (item, signal) => {
      const { quantity } = item;
      return told(api.change('add-item', { id: Number(numberRefOf(item)), quantity }, signal));
    },
    update: (key, quantity, signal) => told(api.change('update-item', { key, quantity }, signal)),
    remove: (key, signal) => told(api.change('remove-item', { key }, signal)),
    applyCoupon: (code, signal) => told(api.change('apply-coupon', { code }, signal)),
    removeCoupon: (code, signal) => told(api.change('remove-coupon', { code }, signal)),
    subscribe: options.subscribe,
    checkoutUrl: options.checkoutUrl,
    quote: (products, signal) =>
      quoteBy(
        products,
        async (refs) => (await api.products(refs, signal)).map(toItem),
        numberRefsOf(products),
      ),
  });
}
