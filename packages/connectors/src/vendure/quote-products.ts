import type { Product, Quote } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import { quotesOf } from '../remote/store-item.js';
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
export async function quoteProducts(
  products: readonly Product[],
  api: ShopApi,
  { slugOf = lastOfPath, precision = 2 }: VendureOptions,
  signal?: AbortSignal,
): Promise<Quote[]> {
  const items = [];
  for (let from = 0; from < products.length; from += MOST) {
    const slugs = products.slice(from, from + MOST).map(slugOf);
    const answer = await api.ask<Answer>(queryFor(slugs.length), variablesFor(slugs), signal);
    items.push(...Object.values(answer).flatMap((product) => product?.variants ?? []));
  }
  return quotesOf(
    products,
    items.map(({ id, priceWithTax, currencyCode, stockLevel }) => {
      const left = leftOf(stockLevel);
      return {
        ref: id,
        price: moneyOf(priceWithTax, currencyCode, precision),
        ...(left !== undefined && { left }),
      };
    }),
  );
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

function lastOfPath({ url }: Product): string {
  const parts = new URL(url, 'https://shop.invalid').pathname.split('/');
  return decodeURIComponent(parts.findLast((part) => part !== '') ?? '');
}
