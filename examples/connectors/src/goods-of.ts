import type { Picture, Product } from '@livestall/protocol';
import { minorUnits } from './given-of.ts';
import type { Given, Platform } from './platform.ts';

/** As many as a look at it takes. */
const MOST = 12;

/** The side of a picture whose measures the store does not tell. A seller's console measures it; here it is taken for square. */
const SIDE = 800;

/**
 * What the show sells: what the store shows first, with the store's own ids; else the one thing that the fields tell of.
 *
 * @throws Error in words, where the store does not answer or has nothing to sell
 */
export async function goodsOf(platform: Platform, given: Given): Promise<Product[]> {
  if (!platform.catalog) return [oneOf(platform, given)];
  const { products } = await platform.catalog(given).search('');
  if (products.length === 0) throw new Error('The store has nothing that could be sold here.');
  return products
    .slice(0, MOST)
    .map((one) => ({ ...one, pictures: one.pictures.map(withMeasures) }));
}

function oneOf({ clickName }: Platform, given: Given): Product {
  const { ref, title = '', price = '', currency = '', store = '', link = store } = given;
  return {
    ...{ id: 'one', title, pictures: [], url: link },
    price: { amount: minorUnits(price, currency), currency },
    ...(ref !== undefined && { ref }),
    ...(clickName !== undefined && { clickName }),
  };
}

function withMeasures(picture: Picture): Picture {
  const { width, height } = picture;
  return width > 0 && height > 0 ? picture : { ...picture, width: SIDE, height: SIDE };
}
