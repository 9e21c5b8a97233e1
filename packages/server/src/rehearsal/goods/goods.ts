import type { Product } from '@livestall/protocol';
import type { Sample } from '../sample.js';
import { eggs } from './eggs.js';
import { honey } from './honey.js';
import { pears } from './pears.js';
import { persimmons } from './persimmons.js';
import { rice } from './rice.js';
import { tomatoes } from './tomatoes.js';
import type { Ware } from './ware.js';

/** What the farm sells, in the order in which the broadcast shows it. */
export const WARES: readonly Ware[] = [persimmons, honey, tomatoes, eggs, pears, rice];

/** Where the sample's files are served. */
export const MEDIA_PATH = '/rehearsal/media';

/** The goods of a rehearsal, with the sample's pictures and the store's pages. */
export function rehearsalGoods(sample: Sample, storeUrl: string): Product[] {
  const store = storeUrl.replace(/\/$/, '');
  return WARES.map(({ alt, stock: _, restockedAfter: __, ...product }) => {
    const picture = sample.pictures.goods[product.id];
    return {
      ...product,
      url: `${store}/products/${product.id}`,
      pictures: picture
        ? [
            {
              url: `${MEDIA_PATH}/${picture.path}`,
              alt,
              width: picture.width,
              height: picture.height,
            },
          ]
        : [],
    };
  });
}
