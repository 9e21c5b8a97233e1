import type { StoreItem } from '../remote/store-item.js';
import type { CommercetoolsVariant } from './commercetools-types.js';
import { toMoney } from './to-money.js';

/** What a variant costs, and how many there are where the project counts. */
export function toItem({ sku, price, availability }: CommercetoolsVariant): StoreItem {
  const regular = price && toMoney(price.value);
  const lower = price?.discounted && toMoney(price.discounted.value);
  const stock = availability?.noChannel;
  const left = stock?.availableQuantity ?? (stock?.isOnStock === false ? 0 : null);
  return {
    ref: sku ?? '',
    ...(regular && { price: lower ?? regular }),
    ...(regular && lower && { compareAt: regular }),
    // What was ordered beyond the stock counts as less than none.
    ...(left !== null && { left: Math.max(0, left) }),
  };
}
