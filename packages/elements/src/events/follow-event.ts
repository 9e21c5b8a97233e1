/** Whether somebody wants to follow, or no more. */
export interface FollowDetail {
  readonly follows: boolean;
}

/**
 * An intent: somebody follows the seller, or no more. Cancelled, nothing changes: the page may have its viewer sign in first, and
 * call `show.follow()` by itself.
 */
export class FollowEvent extends CustomEvent<FollowDetail> {
  constructor(detail: FollowDetail) {
    super('stall-follow', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-follow': FollowEvent;
  }
}
