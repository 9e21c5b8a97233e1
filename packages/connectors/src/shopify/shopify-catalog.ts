import type { Picture, StoreCatalog } from '@livestall/protocol';
import { toProduct } from '../remote/to-product.js';
import { numberOf } from './global-id.js';
import { SEARCH } from './queries.js';
import type { ShopifyMoney } from './shopify-types.js';
import { StorefrontApi, type ShopifyAddress } from './storefront-api.js';
import { toMoney } from './to-money.js';

/** Which catalog it is. */
export type ShopifyCatalogOptions = ShopifyAddress;

interface Found {
  products: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: ShopifyProduct[];
  };
}

interface ShopifyProduct {
  id: string;
  title: string;
  handle: string;
  description: string;
  onlineStoreUrl: string | null;
  featuredImage: { url: string; altText: string | null; width: number; height: number } | null;
  options: { id: string; name: string; optionValues: { id: string; name: string }[] }[];
  variants: {
    nodes: {
      id: string;
      price: ShopifyMoney;
      selectedOptions: { name: string; value: string }[];
    }[];
  };
}

/**
 * The catalog of a Shopify store, by the Storefront API: what is published to the channel of the token.
 *
 * @see docs/connectors/shopify.md
 */
export function shopifyCatalog(options: ShopifyCatalogOptions): StoreCatalog {
  const api = new StorefrontApi(options);
  const home = new URL(api.address).origin;
  return {
    name: 'shopify',
    search: async (text, cursor, signal) => {
      const { products } = await api.ask<Found>(SEARCH, { text, after: cursor }, signal);
      const { hasNextPage, endCursor } = products.pageInfo;
      const found = products.nodes.flatMap((product) => readProduct(product, home) ?? []);
      return { products: found, ...(hasNextPage && endCursor !== null && { next: endCursor }) };
    },
  };
}

function readProduct(product: ShopifyProduct, home: string) {
  const { id, title, handle, description, onlineStoreUrl, featuredImage, options } = product;
  const valueOf = ({ name, value }: { name: string; value: string }) =>
    options.find((axis) => axis.name === name)?.optionValues.find((one) => one.name === value)?.id;
  return toProduct({
    ...{ id: numberOf(id), title, description },
    url: onlineStoreUrl ?? `${home}/products/${handle}`,
    picture: featuredImage ? toPicture(featuredImage, title) : undefined,
    options: options.map((axis) => ({
      ...{ id: numberOf(axis.id), label: axis.name },
      values: axis.optionValues.map((one) => ({ id: one.id, label: one.name })),
    })),
    variants: product.variants.nodes.map((variant) => ({
      ref: numberOf(variant.id),
      price: toMoney(variant.price),
      values: variant.selectedOptions.flatMap((one) => valueOf(one) ?? []),
    })),
  });
}

function toPicture(
  { url, altText, width, height }: NonNullable<ShopifyProduct['featuredImage']>,
  title: string,
): Picture {
  return { url, alt: altText ?? title, width, height };
}
