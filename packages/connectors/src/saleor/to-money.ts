import type { Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { SaleorMoney } from './saleor-checkout.js';

/** An amount of Saleor's in minor units. */
export function toMoney({ amount, currency }: SaleorMoney): Money {
  return moneyOf(amount, currency);
}
