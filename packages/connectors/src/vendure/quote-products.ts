import type { Product, Quote } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import { quoteBy } from '../remote/quote-by.js';
import type { StoreItem } from '../remote/store-item.js';
import { lastOfPath } from './last-of-path.js';
import type { ShopApi } from './shop-api.js';
import type { VendureOptions } from './vendure-options.js';

interface VendureItem {
  id: string;
  priceWithTax: number;
  currencyCode: string;
  /** `IN_STOCK`, `OUT_OF_STOCK`, `LOW_STOCK`, or as many as the store's strategy chooses to tell. */
  stockLevel: string;
}

type Answer = Record<string, { variants: VendureItem[] } | null>;

/** So many products go into one query, whose cost a store may limit. */
const MOST = 25;

/**
 * What a Vendure store says of products. Its Shop API finds variants by their product alone, and a product by its slug: both
 * are asked for in one query.
 */
export function quoteProducts(
  products: readonly Product[],
  api: ShopApi,
  { slugOf = lastOfPath, precision = 2 }: VendureOptions,
  signal?: AbortSignal,
): Promise<Quote[]> {
  const toItem = ({ id, priceWithTax, currencyCode, stockLevel }: VendureItem): StoreItem => {
    const left = leftOf(stockLevel);
    return {
      ref: id,
      price: moneyOf(priceWithTax, currencyCode, precision),
      ...(left !== undefined && { left }),
    };
  };
  const ask = async (slugs: readonly string[]): Promise<StoreItem[]> => {
    const answer = await api.ask<Answer>(queryFor(slugs.length), variablesFor(slugs), signal);
    return Object.values(answer).flatMap((product) => product?.variants.map(toItem) ?? []);
  };
  // The API refuses the whole query where one slug is empty.
  const slugs = new Set(products.map(slugOf).filter((slug) => slug !== ''));
  return quoteBy(products, ask, [...slugs], MOST);
}

function queryFor(count: number): string {
  const each = Array.from({ length: count }, (_, index) => index);
  return `query (${each.map((n) => `$s${n}: String!`).join(', ')}) {
  ${each.map((n) => `p${n}: product(slug: $s${n}) { ...Sold }`).join('\n  ')}
}
fragment Sold on Product { variants { id priceWithTax currencyCode stockLevel } }`;
}

function variablesFor(slugs: readonly string[]): Record<string, string> {
  return Object.fromEntries(slugs.map((slug, n) => [`s${n}`, slug]));
}

function leftOf(level: string): number | undefined {
  if (level === 'OUT_OF_STOCK') return 0;
  return /^\d+$/.test(level) ? Number(level) : undefined;
}
