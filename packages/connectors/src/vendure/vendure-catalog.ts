import type { StoreCatalog } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import { NO_SESSION } from '../remote/no-session.js';
import { plainText } from '../remote/plain-text.js';
import { toProduct } from '../remote/to-product.js';
import { ShopApi } from './shop-api.js';
import type { VendureOptions } from './vendure-options.js';

/** Which catalog it is. */
export interface VendureCatalogOptions extends Pick<
  VendureOptions,
  'api' | 'channel' | 'language' | 'currency' | 'precision'
> {
  /** The storefront's page of a product, by the product's slug. */
  productUrl: (slug: string) => string;
}

interface Found {
  products: { totalItems: number; items: VendureProduct[] };
}

interface VendureProduct {
  id: string;
  name: string;
  slug: string;
  description: string;
  featuredAsset: { preview: string; width: number; height: number } | null;
  optionGroups: { id: string; name: string; options: { id: string; name: string }[] }[];
  variants: { id: string; priceWithTax: number; currencyCode: string; options: { id: string }[] }[];
}

const PAGE = 24;

const SEARCH = `query ($text: String!, $skip: Int!, $take: Int!) {
  products(options: { filter: { name: { contains: $text } }, sort: { name: ASC }, skip: $skip, take: $take }) {
    totalItems
    items {
      id
      name
      slug
      description
      featuredAsset { preview width height }
      optionGroups { id name options { id name } }
      variants { id priceWithTax currencyCode options { id } }
    }
  }
}`;

/**
 * The catalog of a Vendure store (3.1 or newer), by its Shop API: products whose name has some words in it.
 *
 * @see docs/connectors/vendure.md
 */
export function vendureCatalog(options: VendureCatalogOptions): StoreCatalog {
  const { productUrl, precision = 2 } = options;
  const api = new ShopApi({ ...options, session: NO_SESSION });
  return {
    name: 'vendure',
    search: async (text, cursor = '0', signal) => {
      const variables = { text, skip: Number(cursor), take: PAGE };
      const { products } = await api.ask<Found>(SEARCH, variables, signal);
      const end = Number(cursor) + PAGE;
      const found = products.items.flatMap((product) => {
        const { id, name, slug, description, featuredAsset, optionGroups, variants } = product;
        const read = toProduct({
          ...{ id, title: name, url: productUrl(slug), description: plainText(description) },
          picture: featuredAsset
            ? {
                ...{ url: featuredAsset.preview, alt: name },
                ...{ width: featuredAsset.width, height: featuredAsset.height },
              }
            : undefined,
          options: optionGroups.map((group) => ({
            ...{ id: group.id, label: group.name },
            values: group.options.map((one) => ({ id: one.id, label: one.name })),
          })),
          variants: variants.map((variant) => ({
            ref: variant.id,
            price: moneyOf(variant.priceWithTax, variant.currencyCode, precision),
            values: variant.options.map((one) => one.id),
          })),
        });
        return read ?? [];
      });
      return { products: found, ...(end < products.totalItems && { next: String(end) }) };
    },
  };
}
