import { readGauge, type Gauges } from './gauges.js';
import { stockGauge } from './product.js';
import type { QuotedProduct, QuotedVariant } from './quote.js';

/**
 * Units left of a product, or of one of its variants; `undefined` where nobody says. Of a product whose variants are all counted
 * it is their sum at the most. Where the show and the store both say, it is the less: neither sells what the other does not have.
 */
export function stockLeft(
  gauges: Gauges,
  product: QuotedProduct,
  variant?: QuotedVariant,
): number | undefined {
  const of = variant
    ? stockGauge({ product: product.id, variant: variant.id })
    : stockGauge({ product: product.id });
  const whole = least(readGauge(gauges, of), (variant ?? product).left);
  return variant ? whole : least(whole, leftOfVariants(gauges, product));
}

function leftOfVariants(gauges: Gauges, product: QuotedProduct): number | undefined {
  const parts = product.variants?.map((one) => stockLeft(gauges, product, one)) ?? [undefined];
  return parts.includes(undefined)
    ? undefined
    : parts.reduce<number>((sum, part) => sum + Math.max(0, part ?? 0), 0);
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
