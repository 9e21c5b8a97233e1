import type { Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { StoreItem } from '../remote/store-item.js';
import type { WooProduct } from './woocommerce-types.js';

/** What a product or a variation costs, as the shop shows it, and how many there are where it says so. */
export function toItem(product: WooProduct): StoreItem & { price: Money } {
  const {
    id,
    prices,
    is_in_stock: there,
    is_purchasable: sold,
    low_stock_remaining: few,
  } = product;
  const { currency_code: currency, currency_minor_unit: digits } = prices;
  const price = moneyOf(prices.price, currency, digits);
  const regular = moneyOf(prices.regular_price, currency, digits);
  const left = there && sold ? few : 0;
  return {
    ...{ ref: String(id), price },
    ...(regular.amount > price.amount && { compareAt: regular }),
    ...(left !== null && { left }),
  };
}
