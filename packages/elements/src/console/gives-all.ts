import type { Money, Product } from '@livestall/protocol';
import { limitOf, type CouponRow } from './coupon-rows.js';

/** Whether everybody has goods for nothing by a coupon, without a limit: what its seller may not have meant. */
export function givesAll(draft: CouponRow['draft'], goods: Iterable<Product>): boolean {
  if (limitOf(draft) !== undefined) return false;
  if (draft.kind === 'percent') return draft.percent === 100;
  const { kind, amount, minimumSpend, products } = draft;
  if (kind !== 'amount' || !amount || exceeds(minimumSpend, amount)) return false;
  return [...goods]
    .filter(({ id }) => !products || products.includes(id))
    .some((product) => pricesOf(product).some((price) => !exceeds(price, amount)));
}

function pricesOf({ price, variants }: Product): Money[] {
  return variants ? variants.map((variant) => variant.price ?? price) : [price];
}

/** In another currency nothing can be said of it. */
function exceeds(money: Money | undefined, amount: Money): boolean {
  return (
    money !== undefined && (money.currency !== amount.currency || money.amount > amount.amount)
  );
}
