import type { CartConnector } from '@livestall/protocol';
import type { CartFunctions } from '../answered/cart-functions.js';
import { answeredCart } from '../answered/answered-cart.js';

/**
 * A cart behind functions of the page that the stall is on: for any store that has a cart API of its own.
 * The show checks what the page answers: a cart that cannot be read is refused, and the console names the
 * function and the field.
 *
 * @see docs/connectors/host-page.md
 */
export function hostPageCart(page: CartFunctions): CartConnector {
  return answeredCart('host-page', page);
}
