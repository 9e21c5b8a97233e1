import type { Show } from '@livestall/client';
import { StallError, type Claim } from '@livestall/protocol';
import type { ReactiveControllerHost } from 'lit';
import { CouponClaimedEvent } from '../events/coupon-claimed-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';

/** How the acts of one coupon stand. */
export interface CouponTask {
  /** What is on its way. */
  readonly doing?: 'claiming' | 'applying';
  /** Why it did not happen. */
  readonly failure?: StallError;
  readonly copied?: boolean;
}

const NOTHING: CouponTask = {};

/** Claims and applies coupons for an element, one act at a time for each. */
export class CouponTasks {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #tasks = new Map<string, CouponTask>();

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
  }

  of(coupon: string): CouponTask {
    return this.#tasks.get(coupon) ?? NOTHING;
  }

  /** Claims a coupon. Never rejects. */
  async claim(coupon: string, show: Show): Promise<void> {
    await this.#do(coupon, 'claiming', async () => {
      const claim = await show.claim(coupon);
      this.#host.dispatchEvent(new CouponClaimedEvent(claim));
    });
  }

  /** Lets the store's cart take the code. Never rejects. */
  async apply({ coupon, code }: Claim, show: Show): Promise<void> {
    await this.#do(coupon, 'applying', async () => {
      await show.cart.applyCoupon(code);
    });
  }

  /** Says that the code was copied. */
  copied(coupon: string): void {
    this.#set(coupon, { copied: true });
  }

  async #do(
    coupon: string,
    doing: 'claiming' | 'applying',
    act: () => Promise<void>,
  ): Promise<void> {
    if (this.of(coupon).doing) return;
    this.#set(coupon, { doing });
    try {
      await act();
      this.#set(coupon, NOTHING);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#set(coupon, { failure: error });
      this.#host.dispatchEvent(new StallErrorEvent(error));
    }
  }

  #set(coupon: string, task: CouponTask): void {
    this.#tasks.set(coupon, task);
    this.#host.requestUpdate();
  }
}
