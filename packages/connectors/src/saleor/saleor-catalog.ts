import type { StoreCatalog } from '@livestall/protocol';
import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import { toChoices } from '../remote/to-choices.js';
import { toProduct } from '../remote/to-product.js';
import { SEARCH } from './queries.js';
import type { SaleorOptions } from './saleor-options.js';
import type { SaleorProduct } from './saleor-product.js';
import { textOfBlocks } from './text-of-blocks.js';
import { toMoney } from './to-money.js';

/** Which catalog it is. */
export interface SaleorCatalogOptions extends Pick<SaleorOptions, 'api' | 'channel'> {
  /** The storefront's page of a product, by the product's slug. */
  productUrl: (slug: string) => string;
}

interface Found {
  products: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: SaleorProduct }[];
  } | null;
}

/**
 * The catalog of a Saleor store: what is published in a channel, with the channel's prices.
 *
 * @see docs/connectors/saleor.md
 */
export function saleorCatalog({ api, channel, productUrl }: SaleorCatalogOptions): StoreCatalog {
  return {
    name: 'saleor',
    search: async (text, after, signal) => {
      const variables = { channel, after, ...(text !== '' && { text }) };
      const init = { headers: {}, credentials: 'omit' } as const;
      const { data, error } = await askGraphQl(api, SEARCH, variables, init, signal);
      if (error) throw new Refusal('refused', { message: error.message, cause: error });
      const { products } = data as Found;
      const { hasNextPage, endCursor } = products?.pageInfo ?? {};
      const found = (products?.edges ?? []).flatMap(
        ({ node }) => readProduct(node, productUrl) ?? [],
      );
      return { products: found, ...(hasNextPage && endCursor && { next: endCursor }) };
    },
  };
}

function readProduct(product: SaleorProduct, productUrl: SaleorCatalogOptions['productUrl']) {
  const { id, name: title, slug, description, thumbnail, variants } = product;
  const sold = (variants ?? []).flatMap((variant) => {
    const { price = null } = variant.pricing ?? {};
    return price ? [{ variant, price: toMoney(price.gross) }] : [];
  });
  const { options, valuesOf } = toChoices(sold.map(({ variant }) => variant));
  return toProduct({
    ...{ id, title, url: productUrl(slug), description: textOfBlocks(description) },
    // Saleor tells no measures of pictures.
    picture: thumbnail
      ? { url: thumbnail.url, alt: thumbnail.alt || title, width: 0, height: 0 }
      : undefined,
    options,
    variants: sold.map(({ variant, price }) => ({
      ...{ ref: variant.id, price, values: valuesOf(variant) },
    })),
  });
}
