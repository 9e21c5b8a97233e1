import type { StoreCatalog } from '@livestall/protocol';
import { plainText } from '../remote/plain-text.js';
import { toProduct, type StoreVariant } from '../remote/to-product.js';
import { MagentoApi } from './magento-api.js';
import type { MagentoOptions } from './magento-options.js';
import type { MagentoListed, MagentoPriced } from './magento-types.js';
import { SEARCH } from './queries.js';
import { toMoney } from './to-money.js';

/** Which catalog it is. */
export interface MagentoCatalogOptions extends Pick<MagentoOptions, 'api' | 'view' | 'currency'> {
  /** The storefront's page of a product, by the product's URL key. */
  productUrl: (urlKey: string) => string;
}

interface Found {
  products: { items: (MagentoListed | null)[]; page_info: { total_pages: number } };
}

/** What goes into the cart by an SKU alone: of a bundle or a group, parts must be named. */
const SOLD: readonly string[] = ['SimpleProduct', 'VirtualProduct', 'ConfigurableProduct'];

/**
 * The catalog of a store on Magento Open Source or Adobe Commerce, by its GraphQL API, as a store view shows it.
 *
 * @see docs/connectors/magento.md
 */
export function magentoCatalog(options: MagentoCatalogOptions): StoreCatalog {
  const api = new MagentoApi(options);
  return {
    name: 'magento',
    search: async (text, cursor = '1', signal) => {
      const page = Number(cursor);
      const variables = { page, ...(text !== '' && { text }) };
      const { products } = await api.ask<Found>(SEARCH, variables, 'refused', signal);
      const found = products.items.flatMap((product) => {
        if (!product || !SOLD.includes(product.__typename)) return [];
        return readProduct(product, options.productUrl) ?? [];
      });
      const hasMore = page < products.page_info.total_pages;
      return { products: found, ...(hasMore && { next: String(page + 1) }) };
    },
  };
}

function readProduct(product: MagentoListed, productUrl: MagentoCatalogOptions['productUrl']) {
  const { uid: id, sku, name, url_key: urlKey, description, image, configurable_options } = product;
  // What has no page of its own is sold as a part of something else.
  if (urlKey === null) return undefined;
  const title = name ?? sku;
  return toProduct({
    ...{ id, title, url: productUrl(urlKey), description: plainText(description?.html ?? '') },
    ...(configurable_options && { ref: sku }),
    // The API tells no measures of pictures.
    picture: image ? { url: image.url, alt: image.label || title, width: 0, height: 0 } : undefined,
    options: (configurable_options ?? []).map((option) => ({
      ...{ id: option.attribute_code, label: option.label },
      values: option.values.map(({ uid, label }) => ({ id: uid, label })),
    })),
    variants: configurable_options ? kindsOf(product) : [toVariant(product, [])],
  });
}

function kindsOf({ variants }: MagentoListed): StoreVariant[] {
  return (variants ?? []).flatMap((variant) => {
    if (!variant?.product) return [];
    const values = variant.attributes.map(({ uid }) => uid);
    return [toVariant(variant.product, values)];
  });
}

function toVariant({ sku, price_range }: MagentoPriced, values: readonly string[]): StoreVariant {
  return { ref: sku, price: toMoney(price_range.minimum_price.final_price), values };
}
