import { ShopError } from '../shop-error.ts';
import type { Product, Variant } from './product.ts';

/**
 * The variant that has these option values.
 * @throws ShopError `unknown_variant` when an option is missing or the combination does not exist
 */
export function chooseVariant(
  product: Product,
  chosen: Readonly<Record<string, string | undefined>>,
): Variant {
  const variant = product.variants.find(({ options }) =>
    product.options.every(({ name }) => options[name] === chosen[name]),
  );
  if (variant) return variant;
  const missing = product.options.filter(({ name }) => chosen[name] === undefined);
  const words = product.options.map(({ name }) => chosen[name]).join(', ');
  throw new ShopError(
    'unknown_variant',
    missing.length > 0
      ? `Please choose: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}.`
      : `We do not pack ${words}. Please choose another.`,
  );
}
