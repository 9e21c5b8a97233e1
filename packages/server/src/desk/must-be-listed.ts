import { StallError, type Product, type ProductChoice } from '@livestall/protocol';

/** What is said of a product that the goods don't list. */
export const NOT_LISTED = {
  code: 'not-found',
  detail: 'The show’s goods have no such product.',
} as const;

/** The product, or `undefined` where the goods have no such product, or it has no such variant. */
export function findListed(
  goods: readonly Product[],
  { product, variant }: ProductChoice,
): Product | undefined {
  const found = goods.find(({ id }) => id === product);
  const isMade = variant === undefined || found?.variants?.some(({ id }) => id === variant);
  return isMade ? found : undefined;
}

/** @throws StallError `not-found` where the goods have no such product, or it has no such variant. */
export function mustBeListed(goods: readonly Product[], choice: ProductChoice): Product {
  const found = findListed(goods, choice);
  if (!found) throw new StallError(NOT_LISTED.code, { message: NOT_LISTED.detail });
  return found;
}
