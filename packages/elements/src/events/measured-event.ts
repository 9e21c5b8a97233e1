import type { StreamFact } from '@livestall/protocol';

/** A fact: something about the stream was measured, its startup for instance, or a wait. Nothing of it says who watches. */
export class MeasuredEvent extends CustomEvent<{ readonly fact: StreamFact }> {
  constructor(fact: StreamFact) {
    super('stall-measured', { bubbles: true, composed: true, detail: { fact } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-measured': MeasuredEvent;
  }
}
