import type { Money, StoreCatalog } from '@livestall/protocol';
import { inBatches } from '../remote/in-batches.js';
import { NO_SESSION } from '../remote/no-session.js';
import { plainText } from '../remote/plain-text.js';
import { toProduct, type StoreVariant } from '../remote/to-product.js';
import { StoreApi } from './store-api.js';
import { toItem } from './to-item.js';
import { toOptions, valuesOf } from './to-options.js';
import type { WooCommerceOptions } from './woocommerce-options.js';
import type { WooAttribute, WooListed } from './woocommerce-types.js';

/** Which catalog it is. */
export type WooCommerceCatalogOptions = Pick<WooCommerceOptions, 'api'>;

/** What variations cost, by their ids. */
type Prices = ReadonlyMap<number, Money>;

/**
 * The catalog of a WooCommerce shop, by its Store API: what is published, and can be bought in the shop's own cart.
 *
 * @see docs/connectors/woocommerce.md
 */
export function wooCommerceCatalog({ api }: WooCommerceCatalogOptions): StoreCatalog {
  const store = new StoreApi({ api, session: NO_SESSION });
  return {
    name: 'woocommerce',
    search: async (text, cursor = '1', signal) => {
      const { products, hasMore } = await store.search(text, Number(cursor), signal);
      // What is sold elsewhere, or as a set of others, has no id that goes into the cart.
      const sold = products.filter((product) => product.is_purchasable);
      const kinds = sold.flatMap(({ variations }) => variations.map(({ id }) => String(id)));
      const told = await inBatches(kinds, (ids) => store.variations(ids, signal));
      const prices = new Map(
        told.filter((one) => one.is_purchasable).map((one) => [one.id, toItem(one).price]),
      );
      const found = sold.flatMap((product) => readProduct(product, prices) ?? []);
      return { products: found, ...(hasMore && { next: String(Number(cursor) + 1) }) };
    },
  };
}

function readProduct(product: WooListed, prices: Prices) {
  const { id, name, permalink: url, images, variations } = product;
  const [image] = images;
  const title = plainText(name);
  const chosen = product.attributes.filter((attribute) => attribute.has_variations);
  return toProduct({
    ...{ id: String(id), title, url },
    description: plainText(product.description || product.short_description),
    // The API tells no measures of pictures.
    picture: image && { url: image.src, alt: plainText(image.alt) || title, width: 0, height: 0 },
    options: variations.length > 0 ? toOptions(chosen) : [],
    variants: variations.length > 0 ? kindsOf(variations, chosen, prices) : [toPlain(product)],
  });
}

/** Without those that leave a choice open, which the cart wants to be told beside the id. */
function kindsOf(
  variations: WooListed['variations'],
  chosen: readonly WooAttribute[],
  prices: Prices,
): StoreVariant[] {
  return variations.flatMap((variation) => {
    const price = prices.get(variation.id);
    const values = valuesOf(variation, chosen);
    if (!price || values.length < chosen.length) return [];
    return [{ ref: String(variation.id), price, values }];
  });
}

function toPlain(product: WooListed): StoreVariant {
  return { ref: String(product.id), price: toItem(product).price, values: [] };
}
