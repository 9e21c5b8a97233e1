/** A coupon that the shop takes. */
export interface CouponRule {
  /** Upper case; shoppers may type it in any case. */
  readonly code: string;
  /** `prefix`: every code that begins so and goes on is good for one order, such as `FAIR-7Q2M` for `FAIR-`. Default `exact`. */
  readonly match?: 'exact' | 'prefix';
  /** What the shopper reads, such as "10 % off the goods". */
  readonly title: string;
  /** Percent of the goods' sum, or an amount in minor units, never more than the goods cost. */
  readonly off: { readonly percent: number } | { readonly amount: number };
  /** The least that the goods must come to, in minor units. Default 0. */
  readonly minimumSpend?: number;
  /** Milliseconds since the epoch from which the coupon is no longer taken. Default: never. */
  readonly expiresAt?: number;
}

/** The codes that the shop itself gives out. */
export const houseCoupons: readonly CouponRule[] = [
  { code: 'LIVE10', title: '10% off the goods', off: { percent: 10 } },
  { code: 'HARVEST5', title: '$5 off from $30', off: { amount: 500 }, minimumSpend: 3000 },
  {
    code: 'SUMMER',
    title: '15% off the goods',
    off: { percent: 15 },
    expiresAt: Date.UTC(2026, 8, 1),
  },
];
