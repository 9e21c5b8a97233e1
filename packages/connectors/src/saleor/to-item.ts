import type { StoreItem } from '../remote/store-item.js';
import type { SaleorItem } from './saleor-item.js';
import { toMoney } from './to-money.js';

/** What a variant costs, with tax, and that none is left. */
export function toItem({ id, quantityAvailable, pricing }: SaleorItem): StoreItem {
  const price = pricing?.price && toMoney(pricing.price.gross);
  const regular = pricing?.priceUndiscounted && toMoney(pricing.priceUndiscounted.gross);
  return {
    ref: id,
    ...(price && { price }),
    ...(price && regular && regular.amount > price.amount && { compareAt: regular }),
    ...(quantityAvailable === 0 && { left: 0 }),
  };
}
