import type { CartConnector } from '@livestall/protocol';
import type { CartFunctions } from '../checked/cart-functions.js';
import { checkedCart } from '../checked/checked-cart.js';

/**
 * A cart behind functions of the page that the stall is on: for any store that has a cart API of its own.
 * What the page answers is checked: a cart that cannot be read is refused, and the console names the
 * function and the field.
 *
 * @see docs/connectors/host-page.md
 */
export function hostPageCart(page: CartFunctions): CartConnector {
  return checkedCart('host-page', page);
}
