import type { Words } from '../localize/words.js';
import type { CouponStanding, CouponView } from './coupon-view.js';

/** What a coupon that is known already becomes. What it is for others, and what the viewer does themselves, is no news. */
const TERMS: Partial<
  Record<CouponStanding, 'giveawayYours' | `coupon${'Applied' | 'Gone' | 'Closed'}`>
> = {
  yours: 'giveawayYours',
  applied: 'couponApplied',
  gone: 'couponGone',
  closed: 'couponClosed',
};

/** What is said of coupons to those who do not see them: once for each turn, never for a second that went by. */
export class CouponNews {
  readonly #known = new Map<string, CouponStanding>();
  #newest = '';

  get newest(): string {
    return this.#newest;
  }

  /** Hears how a coupon stands. */
  hear({ coupon, standing }: CouponView, words: Words): void {
    const before = this.#known.get(coupon.id);
    if (before === standing) return;
    this.#known.set(coupon.id, standing);
    const title = words.text(coupon.title);
    if (before !== undefined) {
      const term = TERMS[standing];
      if (term) this.#newest = `${title}: ${words.term(term)}`;
    } else if (standing === 'coming' || standing === 'open') {
      this.#newest = words.term('couponAnnounce', title);
    }
  }
}
