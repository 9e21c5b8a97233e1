import type { CartItem, Product, Variant } from '@livestall/protocol';

/** What somebody wants in the basket. */
export interface AddToCartDetail {
  readonly product: Product;
  /** Absent for a product without options. */
  readonly variant?: Variant;
  readonly quantity: number;
  /** Where they are held units of a flash offer: what the store's backend is to check. */
  readonly held?: CartItem['held'];
}

/** An intent: somebody asked to put goods into the basket. Cancelled, the page does it by itself. */
export class AddToCartEvent extends CustomEvent<AddToCartDetail> {
  constructor(detail: AddToCartDetail) {
    super('stall-add-to-cart', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-add-to-cart': AddToCartEvent;
  }
}
