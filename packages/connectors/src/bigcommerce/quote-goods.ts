import type { Product, Quote } from '@livestall/protocol';
import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { moneyOf } from '../money/money-of.js';
import { quoteBy } from '../remote/quote-by.js';
import { Refusal } from '../remote/refusal.js';
import { refsOf, type StoreItem } from '../remote/store-item.js';
import type { BigCommerceOptions } from './bigcommerce-options.js';
import type { BigCommerceProduct, BigCommerceSold } from './bigcommerce-types.js';
import { goodsIdOf, refOfGoods } from './goods-id.js';

interface Answer {
  site: { products: { edges: { node: BigCommerceProduct }[] } };
}

/** So many go into one query, whose cost the API limits. */
const MOST = 25;

const SOLD = `entityId
  prices(includeTax: $withTax, currencyCode: $currency) {
    price { value currencyCode }
    basePrice { value currencyCode }
  }
  inventory { isInStock aggregated { availableToSell } }`;

const PRODUCTS = `query ($ids: [Int!], $variants: [Int!], $count: Int, $withTax: Boolean, $currency: currencyCode) {
  site {
    products(entityIds: $ids, first: $count) {
      edges {
        node {
          ${SOLD}
          variants(entityIds: $variants, first: $count) { edges { node { ${SOLD} } } }
        }
      }
    }
  }
}`;

/** What a BigCommerce store says of products, by its GraphQL Storefront API, with the token of the store's page. */
export function quoteGoods(
  products: readonly Product[],
  { token, currency, withTax = false }: BigCommerceOptions & { token: string },
  signal?: AbortSignal,
): Promise<Quote[]> {
  const ask = async (refs: readonly string[]): Promise<StoreItem[]> => {
    const goods = refs.flatMap((ref) => goodsIdOf(ref) ?? []);
    const variables = {
      ids: [...new Set(goods.map(({ productId }) => productId))],
      variants: goods.flatMap(({ variantId }) => variantId ?? []),
      ...{ count: refs.length, currency, withTax },
    };
    const { data, error } = await askGraphQl(
      new URL('/graphql', location.href).href,
      PRODUCTS,
      variables,
      { headers: { authorization: `Bearer ${token}` }, credentials: 'same-origin' },
      signal,
    );
    if (error) throw new Refusal('refused', { message: error.message, cause: error });
    return (data as Answer).site.products.edges.flatMap(({ node }) => itemsOf(node));
  };
  const refs = refsOf(products).filter((ref) => goodsIdOf(ref) !== null);
  return quoteBy(products, ask, refs, MOST);
}

function itemsOf(product: BigCommerceProduct): StoreItem[] {
  const { entityId, variants } = product;
  return [
    toItem(refOfGoods(entityId), product),
    ...variants.edges.map(({ node }) => toItem(refOfGoods(entityId, node.entityId), node)),
  ];
}

function toItem(ref: string, { prices, inventory }: BigCommerceSold): StoreItem {
  const price = prices && moneyOf(prices.price.value, prices.price.currencyCode);
  const base = prices?.basePrice && moneyOf(prices.basePrice.value, prices.basePrice.currencyCode);
  const left = inventory.isInStock ? inventory.aggregated?.availableToSell : 0;
  return {
    ref,
    ...(price && { price }),
    ...(price && base && base.amount > price.amount && { compareAt: base }),
    ...(left !== undefined && { left }),
  };
}
