import type { StoreCatalog } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import { toProduct } from '../remote/to-product.js';
import type { BigCommerceKind, BigCommerceListed } from './bigcommerce-types.js';
import { CatalogApi, type CatalogAddress } from './catalog-api.js';
import { refOfGoods } from './goods-id.js';
import { nodesOf } from './nodes-of.js';
import { toAxes, valueIdsOf } from './to-axes.js';

/** Which catalog it is. */
export interface BigCommerceCatalogOptions extends CatalogAddress {
  /** The storefront's page of a product, by the path that the store has for it. Default: at the API's origin. */
  productUrl?: (path: string) => string;
}

/**
 * The catalog of a BigCommerce store, by its GraphQL Storefront API: what the store's channel shows, and sells by its options alone.
 *
 * @see docs/connectors/bigcommerce.md
 */
export function bigCommerceCatalog(options: BigCommerceCatalogOptions): StoreCatalog {
  const api = new CatalogApi(options);
  const pageOf = options.productUrl ?? ((path) => new URL(path, options.api).href);
  return {
    name: 'bigcommerce',
    search: async (text, after, signal) => {
      const { products, next } = await api.search(text, after, signal);
      const found = await Promise.all(
        products.filter(isSold).map(async (product) => {
          const kinds = hasKinds(product) ? await api.kindsOf(product.entityId, signal) : null;
          return readProduct(product, kinds, pageOf) ?? [];
        }),
      );
      return { products: found.flat(), ...(next !== undefined && { next }) };
    },
  };
}

/** What must be told more than a variant, such as a text to engrave, does not go into the cart by its id. */
function isSold({ availabilityV2, productOptions }: BigCommerceListed): boolean {
  const asksMore = nodesOf(productOptions).some((one) => one.isRequired && !one.isVariantOption);
  return availabilityV2.status !== 'Unavailable' && !asksMore;
}

function hasKinds({ productOptions }: BigCommerceListed): boolean {
  return nodesOf(productOptions).some((one) => one.isVariantOption);
}

function readProduct(
  product: BigCommerceListed,
  kinds: readonly BigCommerceKind[] | null,
  pageOf: (path: string) => string,
) {
  const { entityId, name: title, path, plainTextDescription, defaultImage, prices } = product;
  const sold = kinds ?? [{ entityId: null, prices, options: { edges: [] } }];
  const variants = sold.flatMap((kind) => {
    if (!kind.prices) return [];
    const { value, currencyCode } = kind.prices.price;
    const ref = refOfGoods(entityId, kind.entityId);
    return [{ ref, price: moneyOf(value, currencyCode), values: valueIdsOf(kind) }];
  });
  return toProduct({
    ...{ id: String(entityId), title, url: pageOf(path), description: plainTextDescription },
    // The API tells no measures of pictures.
    picture: defaultImage
      ? { url: defaultImage.url, alt: defaultImage.altText || title, width: 0, height: 0 }
      : undefined,
    options: toAxes(kinds ?? []),
    variants,
  });
}
