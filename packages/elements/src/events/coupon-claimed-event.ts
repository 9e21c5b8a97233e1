import type { Claim } from '@livestall/protocol';

/** A fact: this viewer holds a coupon now. */
export class CouponClaimedEvent extends CustomEvent<{ readonly claim: Claim }> {
  constructor(claim: Claim) {
    super('stall-coupon-claimed', { bubbles: true, composed: true, detail: { claim } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-coupon-claimed': CouponClaimedEvent;
  }
}
