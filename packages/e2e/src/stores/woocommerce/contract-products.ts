import { CURRENCY, type Goods } from './contract-cart.ts';

/** What comes in sizes: the product that these are variations of. */
const VARIABLE = 20;

/** The attribute that the shop has for sizes. */
const SIZE = { id: 3, name: 'Size', taxonomy: 'pa_size' };

/**
 * A page of the shop's products that have some words, in full, and how many pages there are. What has variations names
 * them, without their prices.
 */
export function searchAnswer(
  goods: readonly Goods[],
  asked: URLSearchParams,
): { products: object[]; pages: number } {
  const words = asked.get('search') ?? '';
  const [size, page] = [Number(asked.get('per_page')), Number(asked.get('page'))];
  const names = [...new Set(goods.map(({ name }) => name))];
  const found = names.filter((name) => name.toLowerCase().includes(words));
  const shown = found.slice((page - 1) * size, page * size);
  return {
    products: shown.map((name) => fullAnswer(goods.filter((one) => one.name === name))),
    pages: Math.ceil(found.length / size),
  };
}

function fullAnswer(kinds: readonly Goods[]): object {
  const sizes = kinds.filter(({ kind }) => kind !== undefined);
  const [first] = kinds;
  if (!first) throw new Error('A product is one of the goods.');
  return {
    ...answerOf(first),
    ...(sizes.length > 0 && { id: VARIABLE }),
    permalink: `https://shop.example/product/${slugOf(first.name)}/`,
    ...{ short_description: '<p>Good.</p>', description: '' },
    images: [{ id: 1, src: 'https://shop.example/1.jpg', name: '1.jpg', alt: '' }],
    attributes:
      sizes.length === 0
        ? []
        : [
            {
              ...{ ...SIZE, has_variations: true },
              terms: sizes.map(({ id, kind }) => ({ id, name: kind, slug: String(id) })),
            },
          ],
    variations: sizes.map(({ id }) => ({
      ...{ id, attributes: [{ name: SIZE.name, value: String(id) }] },
    })),
  };
}

function slugOf(name: string): string {
  return name
    .replace(/&[^;]*;/g, '')
    .trim()
    .toLowerCase()
    .replace(/\W+/g, '-');
}

/**
 * A list of products as the Store API gives it, with what is read of each (woocommerce/woocommerce,
 * docs/apis/store-api/resources-endpoints/products.md): variations are in a list of their own.
 */
export function productsAnswer(goods: readonly Goods[], asked: URLSearchParams): object[] {
  const ids = (asked.get('include') ?? '').split(',').map(Number);
  const variations = asked.get('type') === 'variation';
  return goods
    .filter(({ id, kind }) => ids.includes(id) && (kind !== undefined) === variations)
    .map(answerOf);
}

function answerOf({ id, name, price, stock }: Goods): object {
  return {
    ...{ id, name, is_in_stock: stock > 0, is_purchasable: true },
    low_stock_remaining: stock > 0 && stock <= 2 ? stock : null,
    prices: {
      ...{ price: String(price), regular_price: String(price), sale_price: String(price) },
      ...{ price_range: null, ...CURRENCY },
    },
  };
}
