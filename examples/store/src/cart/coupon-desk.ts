import { money } from '../money.ts';
import { ShopError } from '../shop-error.ts';
import type { CouponRule } from './coupon-rule.ts';

/** Knows which codes count, and what each takes off. */
export class CouponDesk {
  readonly #rules: readonly CouponRule[];
  readonly #now: () => number;
  readonly #spent: Set<string>;

  /** @param spent Codes that were good for one order, and are gone. */
  constructor(rules: readonly CouponRule[], now: () => number, spent: Iterable<string> = []) {
    this.#rules = rules;
    this.#now = now;
    this.#spent = new Set(spent);
  }

  /** The codes that are gone. */
  spent(): string[] {
    return [...this.#spent];
  }

  /**
   * The rule behind a code.
   * @throws ShopError `coupon_unknown`
   */
  rule(code: string): CouponRule {
    const rule = this.#rules.find((candidate) =>
      candidate.match === 'prefix'
        ? code.startsWith(candidate.code) && code.length > candidate.code.length
        : code === candidate.code,
    );
    if (!rule) throw new ShopError('coupon_unknown', `We do not know the code ${code}.`);
    return rule;
  }

  /**
   * Minor units that a code takes off goods worth `subtotal`.
   * @throws ShopError `coupon_unknown`, `coupon_expired`, `coupon_used`, `coupon_minimum_spend`
   */
  discount(code: string, subtotal: number): number {
    const { off, expiresAt = Infinity, minimumSpend = 0 } = this.rule(code);
    if (this.#now() >= expiresAt) {
      throw new ShopError('coupon_expired', `The code ${code} is no longer valid.`);
    }
    if (this.#spent.has(code)) {
      throw new ShopError('coupon_used', `The code ${code} was used already.`);
    }
    if (subtotal < minimumSpend) {
      throw new ShopError(
        'coupon_minimum_spend',
        `The code ${code} counts from ${money(minimumSpend)}.`,
      );
    }
    return 'percent' in off
      ? Math.round((subtotal * off.percent) / 100)
      : Math.min(off.amount, subtotal);
  }

  /** An order was placed with this code: one that is good for a single order is gone. */
  spend(code: string): void {
    if (this.rule(code).match === 'prefix') this.#spent.add(code);
  }
}
