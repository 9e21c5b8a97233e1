import type { Hold } from '@livestall/protocol';

/** A fact: units of a flash offer are held for this viewer, or the viewer stands in line for them. */
export class OfferHeldEvent extends CustomEvent<{ readonly hold: Hold }> {
  constructor(hold: Hold) {
    super('stall-offer-held', { bubbles: true, composed: true, detail: { hold } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-offer-held': OfferHeldEvent;
  }
}
