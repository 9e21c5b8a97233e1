import type { StallError } from '@livestall/protocol';

/** A fact: something failed. What the viewer needs to know is on screen already. */
export class StallErrorEvent extends CustomEvent<{ readonly error: StallError }> {
  constructor(error: StallError) {
    super('stall-error', { bubbles: true, composed: true, detail: { error } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-error': StallErrorEvent;
  }
}
