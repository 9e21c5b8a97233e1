import type { ShopFact, StreamFact } from '@livestall/protocol';

/**
 * A fact: something was measured. The startup of a stream for instance, a wait, goods that were seen or put into the cart.
 * Nothing of it says who watches.
 */
export class MeasuredEvent extends CustomEvent<{ readonly fact: StreamFact | ShopFact }> {
  constructor(fact: StreamFact | ShopFact) {
    super('stall-measured', { bubbles: true, composed: true, detail: { fact } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-measured': MeasuredEvent;
  }
}
