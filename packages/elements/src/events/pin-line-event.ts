/** An intent: somebody who may do so asked to put a line at the top of the talk, or to take it from there. */
export class PinLineEvent extends CustomEvent<{
  /** The line's id. */
  readonly message: string;
  readonly pinned: boolean;
}> {
  constructor(message: string, pinned: boolean) {
    super('stall-pin-line', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { message, pinned },
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-pin-line': PinLineEvent;
  }
}
