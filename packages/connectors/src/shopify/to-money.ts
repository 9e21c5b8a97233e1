import type { Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { ShopifyMoney } from './shopify-types.js';

/** An amount of the Storefront API in minor units. */
export function toMoney({ amount, currencyCode }: ShopifyMoney): Money {
  return moneyOf(amount, currencyCode);
}
