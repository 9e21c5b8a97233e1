import type { StoreItem } from '../remote/store-item.js';
import type { CommercetoolsApi } from './commercetools-api.js';
import type { CommercetoolsOptions } from './commercetools-options.js';
import type { CommercetoolsVariant } from './commercetools-types.js';
import { VARIANTS } from './queries.js';
import { refusalOf } from './refusal-of.js';
import { toItem } from './to-item.js';

interface Answer {
  products: {
    results: { masterData: { current: { allVariants: CommercetoolsVariant[] } | null } }[];
  };
}

/** What a project asks for variants, by their SKUs. */
export async function priceVariants(
  skus: readonly string[],
  api: CommercetoolsApi,
  { currency, country, locale }: Pick<CommercetoolsOptions, 'currency' | 'country' | 'locale'>,
  signal?: AbortSignal,
): Promise<StoreItem[]> {
  const variables = { skus, count: skus.length, currency, country };
  const { data, error } = await api.ask(VARIANTS, variables, signal);
  if (error) throw refusalOf(error, 'refused', locale);
  return (data as Answer).products.results
    .flatMap(({ masterData }) => masterData.current?.allVariants ?? [])
    .map(toItem);
}
