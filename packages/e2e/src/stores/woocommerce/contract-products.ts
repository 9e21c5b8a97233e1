import { CURRENCY, type Goods } from './contract-cart.ts';

/**
 * A list of products as the Store API gives it, with what is read of each (woocommerce/woocommerce,
 * docs/apis/store-api/resources-endpoints/products.md): variations are in a list of their own.
 */
export function productsAnswer(goods: readonly Goods[], asked: URLSearchParams): object[] {
  const ids = (asked.get('include') ?? '').split(',').map(Number);
  const variations = asked.get('type') === 'variation';
  return goods
    .filter(({ id, kind }) => ids.includes(id) && (kind !== undefined) === variations)
    .map(({ id, name, price, stock }) => ({
      ...{ id, name, is_in_stock: stock > 0, is_purchasable: true },
      low_stock_remaining: stock > 0 && stock <= 2 ? stock : null,
      prices: {
        ...{ price: String(price), regular_price: String(price), sale_price: String(price) },
        ...{ price_range: null, ...CURRENCY },
      },
    }));
}
