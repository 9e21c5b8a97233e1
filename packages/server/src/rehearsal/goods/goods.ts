import type { LocalText, Picture, Product } from '@livestall/protocol';
import type { Sample } from '../sample.js';
import { eggs } from './eggs.js';
import { giftBox } from './gift-box.js';
import { honey } from './honey.js';
import { pears } from './pears.js';
import { persimmons } from './persimmons.js';
import { rice } from './rice.js';
import { tomatoes } from './tomatoes.js';
import type { MadeToOrder, Ware } from './ware.js';

/** What the farm sells, in the order in which the broadcast shows it. */
export const WARES: readonly Ware[] = [persimmons, honey, tomatoes, eggs, pears, rice];

/** What it makes when somebody asks for it. */
const TO_ORDER: readonly MadeToOrder[] = [giftBox];

/** Where the sample's files are served. */
export const MEDIA_PATH = '/rehearsal/media';

/** The goods of a rehearsal, with the sample's pictures and the store's pages. */
export function rehearsalGoods(sample: Sample, storeUrl: string): Product[] {
  const store = storeUrl.replace(/\/$/, '');
  const picturesOf = (id: string, alt: LocalText): Picture[] => {
    const picture = sample.pictures.goods[id];
    if (!picture) return [];
    const { path, width, height } = picture;
    return [{ url: `${MEDIA_PATH}/${path}`, alt, width, height }];
  };
  return [
    ...WARES.map(({ alt, stock: _, restockedAfter: __, ...product }) => ({
      ...product,
      url: `${store}/products/${product.id}`,
      pictures: picturesOf(product.id, alt),
    })),
    // It cannot be bought, and has no page of its own.
    ...TO_ORDER.map(({ alt, ...product }) => ({
      ...product,
      url: `${store}/`,
      pictures: picturesOf(product.id, alt),
    })),
  ];
}
