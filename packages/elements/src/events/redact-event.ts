import type { Message } from '@livestall/protocol';

/** An intent: somebody who may do so asked to remove a line of the talk for everybody. */
export class RedactEvent extends CustomEvent<{ readonly message: Message }> {
  constructor(message: Message) {
    super('stall-redact', { bubbles: true, composed: true, cancelable: true, detail: { message } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-redact': RedactEvent;
  }
}
