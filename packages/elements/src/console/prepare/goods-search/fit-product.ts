import {
  LINE_LIMIT,
  PARAGRAPHS_LIMIT,
  PICTURES_LIMIT,
  type LocalText,
  type Product,
} from '@livestall/protocol';
import { hasTooMany } from '../has-too-many.js';
import { shortened } from './shortened.js';

/** A product of a store's catalog, as a show takes it: one that says more would keep all others from being saved. */
export interface FittedProduct {
  product: Product;
  /** Its name was longer than a show takes. */
  isShortened: boolean;
  /** It has more to choose from than a show takes: nobody but the store can say what is left out. */
  isTooMuch: boolean;
}

/** Makes what a store tells of a product short enough. */
export function fitProduct(told: Product): FittedProduct {
  const { title, description, pictures, options } = told;
  const product: Product = {
    ...told,
    title: line(title),
    pictures: pictures.slice(0, PICTURES_LIMIT),
    ...(description !== undefined && { description: shortened(description, PARAGRAPHS_LIMIT) }),
    ...(options && {
      options: options.map((option) => ({
        ...{ ...option, label: line(option.label) },
        values: option.values.map((value) => ({ ...value, label: line(value.label) })),
      })),
    }),
  };
  return {
    product,
    isShortened: JSON.stringify(product.title) !== JSON.stringify(title),
    isTooMuch: hasTooMany(told),
  };
}

function line(text: LocalText): LocalText {
  return shortened(text, LINE_LIMIT);
}
