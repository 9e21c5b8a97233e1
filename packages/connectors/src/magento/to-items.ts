import type { StoreItem } from '../remote/store-item.js';
import type { MagentoProduct, MagentoSold } from './magento-types.js';
import { toMoney } from './to-money.js';

/** What a product costs, and each of its kinds, as the store view shows it, and how many are left where the store says so. */
export function toItems(product: MagentoProduct): StoreItem[] {
  const kinds = (product.variants ?? []).flatMap((variant) => variant?.product ?? []);
  return [product, ...kinds].map(toItem);
}

function toItem({ sku, stock_status: stock, only_x_left_in_stock: few, ...sold }: MagentoSold) {
  const { final_price, regular_price } = sold.price_range.minimum_price;
  const price = toMoney(final_price);
  const regular = toMoney(regular_price);
  const left = stock === 'OUT_OF_STOCK' ? 0 : few;
  return {
    ...{ ref: sku, price },
    ...(regular.amount > price.amount && { compareAt: regular }),
    // Of what is sold by weight there may be a part of a unit.
    ...(left !== null && { left: Math.floor(left) }),
  };
}
