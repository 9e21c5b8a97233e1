import { readGauge, type Gauges } from './gauges.js';
import { stockGauge, type Product, type Variant } from './product.js';

/**
 * Units left of a product, or of one of its variants; `undefined` where nobody says. Of a product that is counted by its variants
 * it is their sum.
 */
export function stockLeft(gauges: Gauges, product: Product, variant?: Variant): number | undefined {
  if (variant) return readGauge(gauges, stockGauge({ product: product.id, variant: variant.id }));
  const whole = readGauge(gauges, stockGauge({ product: product.id }));
  if (whole !== undefined || !product.variants) return whole;
  const parts = product.variants.map((one) => stockLeft(gauges, product, one));
  return parts.includes(undefined)
    ? undefined
    : parts.reduce<number>((sum, part) => sum + Math.max(0, part ?? 0), 0);
}
