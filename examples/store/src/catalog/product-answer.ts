import { currency } from '../money.ts';
import type { Catalog } from './catalog.ts';
import { picturePath, pictureSize, productPath } from './paths.ts';
import type { Product } from './product.ts';

/** A product as the JSON API tells it: with what is left of each variant now. */
export function productAnswer(product: Product, catalog: Catalog) {
  const { pictureName: _, pictureAlt, variants, ...rest } = product;
  return {
    ...rest,
    url: productPath(product.id),
    currency,
    picture: {
      url: picturePath(product),
      alt: pictureAlt,
      width: pictureSize,
      height: pictureSize,
    },
    variants: variants.map((variant) => ({ ...variant, stock: catalog.left(variant.id) })),
  };
}
