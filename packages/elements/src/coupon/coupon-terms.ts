import type { Coupon } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** What a coupon gives, in the fewest words: "10% off". */
export function couponGives(
  { kind, percent, amount }: Pick<Coupon, 'kind' | 'percent' | 'amount'>,
  words: Words,
): string {
  if (kind === 'percent' && percent !== undefined) {
    return words.term('percentOff', words.number(percent / 100, { style: 'percent' }));
  }
  if (kind === 'amount' && amount) return words.term('amountOff', words.money(amount));
  if (kind === 'free-delivery') return words.term('freeDelivery');
  return words.term(kind === 'gift' ? 'gift' : 'coupon');
}

/** What it asks for: "from $30.00"; `''` where it asks for nothing. */
export function couponAsks({ minimumSpend }: Pick<Coupon, 'minimumSpend'>, words: Words): string {
  return minimumSpend ? words.term('minimumSpend', words.money(minimumSpend)) : '';
}
