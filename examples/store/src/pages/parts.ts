import type { PriceTag } from '../catalog/prices.ts';
import { picturePath, pictureSize } from '../catalog/paths.ts';
import type { Product } from '../catalog/product.ts';
import { html, type Html } from '../html/html.ts';
import { money } from '../money.ts';

/** A product's picture, its room reserved. */
export function picture(product: Product, eager: boolean): Html {
  return html`<img
    src="${picturePath(product)}"
    alt="${product.pictureAlt}"
    width="${pictureSize}"
    height="${pictureSize}"
    loading="${eager ? 'eager' : 'lazy'}"
    decoding="async"
  />`;
}

/** A price, with "from" where others cost more, and the price before where it was higher. */
export function price({ from, varies, compareAt }: PriceTag): Html {
  return html`<p class="price">
    ${varies && html`<span class="price-from">from</span>`}
    <data value="${from}">${money(from)}</data>
    ${
      compareAt !== undefined &&
      html`<s><span class="visually-hidden">before </span>${money(compareAt)}</s>`
    }
  </p>`;
}
