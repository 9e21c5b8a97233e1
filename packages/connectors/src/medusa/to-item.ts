import { moneyOf } from '../money/money-of.js';
import type { StoreItem } from '../remote/store-item.js';
import type { MedusaVariant } from './medusa-types.js';

/** What a variant costs, as a line of the cart would say it, and how many there are where Medusa counts. */
export function toItem(variant: MedusaVariant): StoreItem {
  const { id, calculated_price: price, inventory_quantity: left } = variant;
  const counted = variant.manage_inventory && !variant.allow_backorder;
  const currency = price?.currency_code.toUpperCase() ?? '';
  return {
    ref: id,
    ...(price && { price: moneyOf(price.calculated_amount, currency) }),
    ...(price &&
      price.original_amount > price.calculated_amount && {
        compareAt: moneyOf(price.original_amount, currency),
      }),
    ...(counted && typeof left === 'number' && { left }),
  };
}
