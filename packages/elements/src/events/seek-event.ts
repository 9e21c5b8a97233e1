/** Where somebody wants to go. */
export interface SeekDetail {
  /** A moment of the show, in server time; `null`: to live. */
  readonly moment: number | null;
}

/** An intent: somebody asked to see another moment of the show. The stall's player goes there, unless it is cancelled. */
export class SeekEvent extends CustomEvent<SeekDetail> {
  constructor(moment: number | null) {
    super('stall-seek', { bubbles: true, composed: true, cancelable: true, detail: { moment } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-seek': SeekEvent;
  }
}
