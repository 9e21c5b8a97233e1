import type { StoreCatalog } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import { toProduct } from '../remote/to-product.js';
import type { MedusaOptions } from './medusa-options.js';
import type { MedusaVariant } from './medusa-types.js';
import { StoreApi } from './store-api.js';

/** Which catalog it is. */
export interface MedusaCatalogOptions extends Pick<MedusaOptions, 'api' | 'key' | 'region'> {
  /** The storefront's page of a product, by the product's handle. */
  productUrl: (handle: string) => string;
}

interface Found {
  count: number;
  products: MedusaProduct[];
}

interface MedusaProduct {
  id: string;
  title: string;
  handle: string;
  description: string | null;
  thumbnail: string | null;
  options: { id: string; title: string; values: { id: string; value: string }[] }[];
  variants: (Pick<MedusaVariant, 'id' | 'calculated_price'> & { options: { id: string }[] })[];
}

const PAGE = 24;

const FIELDS =
  'id,title,handle,description,thumbnail,*options,*options.values,*variants,*variants.options,*variants.calculated_price';

/**
 * The catalog of a Medusa 2 store, by its Store API, with the prices of a region.
 *
 * @see docs/connectors/medusa.md
 */
export function medusaCatalog(options: MedusaCatalogOptions): StoreCatalog {
  const { region, productUrl } = options;
  const api = new StoreApi(options);
  return {
    name: 'medusa',
    search: async (text, cursor = '0', signal) => {
      const query = new URLSearchParams({
        ...(text !== '' && { q: text }),
        ...{ region_id: region, fields: FIELDS, limit: String(PAGE), offset: cursor },
      });
      const path = `/products?${query}`;
      const { products, count } = await api.ask<Found>('GET', path, undefined, 'refused', signal);
      const end = Number(cursor) + PAGE;
      const found = products.flatMap((product) => readProduct(product, productUrl) ?? []);
      return { products: found, ...(end < count && { next: String(end) }) };
    },
  };
}

function readProduct(product: MedusaProduct, productUrl: MedusaCatalogOptions['productUrl']) {
  const { id, title, handle, description, thumbnail, options, variants } = product;
  return toProduct({
    ...{ id, title, url: productUrl(handle), description: description ?? '' },
    // Medusa keeps no measures of pictures.
    picture: thumbnail === null ? undefined : { url: thumbnail, alt: title, width: 0, height: 0 },
    options: options.map((axis) => ({
      ...{ id: axis.id, label: axis.title },
      values: axis.values.map((one) => ({ id: one.id, label: one.value })),
    })),
    variants: variants.flatMap(({ id: ref, calculated_price: price, options: values }) =>
      // One without a price is not sold in the region.
      price
        ? {
            ref,
            price: moneyOf(price.calculated_amount, price.currency_code.toUpperCase()),
            values: values.map((one) => one.id),
          }
        : [],
    ),
  });
}
