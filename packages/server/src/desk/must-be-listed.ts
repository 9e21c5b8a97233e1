import { StallError, type Product, type ProductChoice } from '@livestall/protocol';

/** @throws StallError `not-found` where the goods have no such product, or it has no such variant. */
export function mustBeListed(
  goods: readonly Product[],
  { product, variant }: ProductChoice,
): Product {
  const found = goods.find(({ id }) => id === product);
  if (!found || (variant !== undefined && !found.variants?.some(({ id }) => id === variant))) {
    throw new StallError('not-found', { message: 'The show’s goods have no such product.' });
  }
  return found;
}
