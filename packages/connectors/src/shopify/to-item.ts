import type { StoreItem } from '../remote/store-item.js';
import { numberOf } from './global-id.js';
import type { ShopifyItem } from './shopify-types.js';
import { toMoney } from './to-money.js';

/** What a variant costs, and that none is left. */
export function toItem({ id, price, compareAtPrice, availableForSale }: ShopifyItem): StoreItem {
  return {
    ref: numberOf(id),
    price: toMoney(price),
    ...(compareAtPrice && { compareAt: toMoney(compareAtPrice) }),
    ...(!availableForSale && { left: 0 }),
  };
}
