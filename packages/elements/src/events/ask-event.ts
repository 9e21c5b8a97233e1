import type { Question } from '@livestall/protocol';

/** What somebody wants to ask the host, and about which product, where it is about one. */
export type AskDetail = Readonly<Pick<Question, 'text' | 'product'>>;

/**
 * An intent: somebody asks the host. Cancelled, nothing is asked and the text stays in the field: the page may
 * ask by itself, later, or have its viewer sign in first.
 */
export class AskEvent extends CustomEvent<AskDetail> {
  constructor(detail: AskDetail) {
    super('stall-ask', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-ask': AskEvent;
  }
}
