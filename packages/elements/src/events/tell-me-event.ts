import type { Wished } from '@livestall/protocol';

/** What somebody wants to be told of. */
export interface TellMeDetail {
  readonly wished: Wished;
}

/**
 * An intent: somebody asked to be told. Cancelled, the page does it by itself; else the stall remembers it
 * for this viewer and says so on this page, and the page may do more (a letter, a message).
 */
export class TellMeEvent extends CustomEvent<TellMeDetail> {
  constructor(wished: Wished) {
    super('stall-tell-me', { bubbles: true, composed: true, cancelable: true, detail: { wished } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-tell-me': TellMeEvent;
  }
}
