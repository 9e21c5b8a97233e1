import type { Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { MagentoMoney } from './magento-types.js';

/** An amount of Magento's in minor units. */
export function toMoney({ value, currency }: MagentoMoney): Money {
  return moneyOf(value, currency);
}
