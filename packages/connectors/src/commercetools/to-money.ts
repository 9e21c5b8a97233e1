import type { Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { CommercetoolsMoney } from './commercetools-types.js';

/** An amount of commercetools' in minor units. */
export function toMoney({ centAmount, currencyCode, fractionDigits }: CommercetoolsMoney): Money {
  return moneyOf(centAmount, currencyCode, fractionDigits);
}
