import type { Cart } from '@livestall/protocol';

/** A fact: the store's cart is this now. */
export class CartChangedEvent extends CustomEvent<{ readonly cart: Cart }> {
  constructor(cart: Cart) {
    super('stall-cart-changed', { bubbles: true, composed: true, detail: { cart } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-cart-changed': CartChangedEvent;
  }
}
