/** What is to be shared. */
export interface ShareDetail {
  readonly url: string;
  readonly title: string;
}

/** An intent: somebody asked to share the show. Cancelled, the page does it by itself. */
export class ShareEvent extends CustomEvent<ShareDetail> {
  constructor(detail: ShareDetail) {
    super('stall-share', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-share': ShareEvent;
  }
}
