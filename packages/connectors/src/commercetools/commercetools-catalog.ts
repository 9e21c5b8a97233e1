import type { LocalText, StoreCatalog } from '@livestall/protocol';
import { plainText } from '../remote/plain-text.js';
import { toChoices } from '../remote/to-choices.js';
import { toProduct } from '../remote/to-product.js';
import { CommercetoolsApi } from './commercetools-api.js';
import type { CommercetoolsOptions } from './commercetools-options.js';
import type { CommercetoolsListed } from './commercetools-types.js';
import { PAGE, SEARCH } from './queries.js';
import { refusalOf } from './refusal-of.js';
import { toItem } from './to-item.js';
import { toKind } from './to-kind.js';

/** Which catalog it is. */
export interface CommercetoolsCatalogOptions extends Pick<
  CommercetoolsOptions,
  'api' | 'token' | 'currency' | 'country' | 'locale'
> {
  /** What a product's variants are chosen by: names of attributes, and what they are called: `{ size: 'Größe' }`. Default: SKUs. */
  attributes?: Readonly<Record<string, LocalText>>;
  /** The storefront's page of a product, by the product's slug. */
  productUrl: (slug: string) => string;
}

interface Found {
  productProjectionSearch: { total: number; results: CommercetoolsListed[] };
}

/**
 * The catalog of a store on commercetools, by its GraphQL API: what is published, at the prices of a currency and a country.
 *
 * @see docs/connectors/commercetools.md
 */
export function commercetoolsCatalog(options: CommercetoolsCatalogOptions): StoreCatalog {
  const { currency, country, locale, attributes = {} } = options;
  const api = new CommercetoolsApi(options);
  return {
    name: 'commercetools',
    search: async (text, cursor = '0', signal) => {
      const offset = Number(cursor);
      const { data, error } = await api.ask(
        SEARCH,
        {
          ...{ offset, currency, country, locale, attributes: Object.keys(attributes) },
          ...(text !== '' && { text }),
        },
        signal,
      );
      if (error) throw refusalOf(error, 'refused', locale);
      const { total, results } = (data as Found).productProjectionSearch;
      const products = results.flatMap((product) => readProduct(product, options) ?? []);
      const next = offset + PAGE;
      return { products, ...(next < total && { next: String(next) }) };
    },
  };
}

function readProduct(product: CommercetoolsListed, options: CommercetoolsCatalogOptions) {
  const { locale, attributes = {}, productUrl } = options;
  const { id, name, slug, description, masterVariant, allVariants } = product;
  // What has no page in this language cannot be looked up by who sees it in the show.
  if (slug === null) return undefined;
  const title = name ?? slug;
  const [image] = masterVariant.images;
  const sold = allVariants.flatMap((variant) => {
    const { ref, price } = toItem({ ...variant, availability: null });
    return ref !== '' && price ? [{ ref, price, kind: toKind(variant, attributes, locale) }] : [];
  });
  const { options: axes, valuesOf } = toChoices(sold.map(({ kind }) => kind));
  return toProduct({
    ...{ id, title, url: productUrl(slug), description: plainText(description ?? '') },
    picture: image && { url: image.url, alt: image.label || title, ...image.dimensions },
    options: axes,
    variants: sold.map(({ ref, price, kind }) => ({ ref, price, values: valuesOf(kind) })),
  });
}
