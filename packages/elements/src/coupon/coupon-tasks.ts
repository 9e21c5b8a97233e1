import type { Show } from '@livestall/client';
import type { Claim } from '@livestall/protocol';
import { CouponClaimedEvent } from '../events/coupon-claimed-event.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { Tasks } from '../render/tasks.js';

/** Claims and applies coupons for an element, one act at a time for each. */
export class CouponTasks extends Tasks<'claiming' | 'applying'> {
  #copied = '';

  /** Claims a coupon. Never rejects. */
  claim(coupon: string, show: Show): Promise<void> {
    return this.do(coupon, 'claiming', async (tell) => {
      tell(new CouponClaimedEvent(await show.claim(coupon)));
      tell(new MeasuredEvent({ of: 'coupon', coupon, step: 'claimed' }));
    });
  }

  /** Claims it by a sign-in. Never rejects. */
  signIn(coupon: string, show: Show): Promise<void> {
    return this.bySignIn(
      coupon,
      () => show.claim(coupon),
      () => this.claim(coupon, show),
    );
  }

  /**
   * Lets the store's cart take the code. Never rejects.
   *
   * @param task What it is an act with. Default: the coupon.
   */
  apply({ coupon, code }: Claim, show: Show, task = coupon): Promise<void> {
    return this.do(task, 'applying', async (tell) => {
      await show.cart.applyCoupon(code);
      tell(new MeasuredEvent({ of: 'coupon', coupon, step: 'applied' }));
    });
  }

  /** Whether this code is what was copied last. */
  copied(code: string): boolean {
    return code !== '' && code === this.#copied;
  }

  /** Says that a code was copied. */
  copy(code: string): void {
    this.#copied = code;
    this.host.requestUpdate();
  }
}
