import type { Cart, CartConnector } from '@livestall/protocol';
import { numberRefOf } from '../remote/number-refs.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import { askAjax, cartRoot } from './ajax-api.js';
import { addByTheme, listenToTheme } from './theme-actions.js';
import type { ThemeCart } from './theme-types.js';
import { toCart } from './to-cart.js';

/**
 * The cart that a buyer has at a Shopify store, for a page of the store's theme. Things are put in by the theme's own
 * action for that where it has one, else by the Ajax API. The `ref` of what is sold is the number of the product's variant.
 *
 * @see docs/connectors/shopify.md
 */
export function shopifyThemeCart(): CartConnector {
  const read = (signal?: AbortSignal): Promise<ThemeCart> => askAjax('cart.js', undefined, signal);
  const get = async (signal?: AbortSignal): Promise<Cart> => toCart(await read(signal));

  const setQuantity = async (id: string, quantity: number, signal?: AbortSignal) =>
    toCart(await askAjax('cart/change.js', { id, quantity }, signal));

  const setCodes = async (wanted: (codes: string[]) => string[], signal?: AbortSignal) => {
    const before = codesOf(await read(signal), true);
    const set = (codes: string[]) => askAjax('cart/update.js', { discount: codes.join() }, signal);
    const cart = await set(wanted(before));
    const [refused] = codesOf(cart, false);
    if (refused === undefined) return toCart(cart);
    // It would stay with the cart unseen.
    await set(before);
    throw new Refusal('coupon-refused');
  };

  return remoteCart('shopify-theme', {
    at: cartRoot(),
    get,
    add: async (item, signal) => {
      const [id, { quantity }] = [numberRefOf(item), item];
      if (!(await addByTheme(id, quantity))) {
        await askAjax('cart/add.js', { items: [{ id, quantity }] }, signal);
      }
      return get(signal);
    },
    update: setQuantity,
    remove: (key, signal) => setQuantity(key, 0, signal),
    applyCoupon: (code, signal) => setCodes((codes) => [...codes, code], signal),
    removeCoupon: (code, signal) =>
      setCodes((codes) => codes.filter((one) => one !== code), signal),
    subscribe: listenToTheme,
    checkoutUrl: `${cartRoot()}cart`,
  });
}

function codesOf({ discount_codes: codes = [] }: ThemeCart, applicable: boolean): string[] {
  return codes.filter((one) => one.applicable === applicable).map(({ code }) => code);
}
