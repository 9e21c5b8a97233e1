import { picturePath, pictureSize, productPath } from '../catalog/paths.ts';
import type { Product } from '../catalog/product.ts';
import { currency } from '../money.ts';

/** Two letters of the country that the farm is in. */
const country = 'US';

/**
 * A good in the words of a live show's goods, with the shop's own ids of what goes into the cart.
 * @param shop The shop's address, such as `https://shop.example`.
 */
export function showProduct(product: Product, shop: string) {
  const { id, title, description, pictureAlt, options, variants } = product;
  const { origin, producer, harvested, grade, certificates } = product.provenance;
  const [first] = variants;
  if (!first) throw new Error(`${id} is sold as nothing.`);
  const address = (path: string) => new URL(path, shop).href;
  const money = (amount: number) => ({ amount, currency });
  return {
    ...{ id, title, description, url: address(productPath(id)) },
    pictures: [
      {
        ...{ url: address(picturePath(product)), alt: pictureAlt },
        ...{ width: pictureSize, height: pictureSize },
      },
    ],
    price: money(first.price),
    ...(first.compareAt !== undefined && { compareAt: money(first.compareAt) }),
    ...(options.length === 0
      ? { ref: first.id }
      : {
          options: options.map(({ name, label, values }) => ({
            ...{ id: name, label },
            values: values.map((value) => ({ id: idOf(value), label: value })),
          })),
          variants: variants.map((variant) => ({
            id: variant.id,
            options: Object.fromEntries(
              Object.entries(variant.options).map(([name, value]) => [name, idOf(value)]),
            ),
            ...(variant.price !== first.price && { price: money(variant.price) }),
          })),
        }),
    provenance: {
      origin: { ...origin, country },
      producer: { name: producer },
      ...{ harvestDate: harvested, grade, certificates },
    },
  };
}

/** The id of an option's value in a show, in which no spaces are. */
function idOf(value: string): string {
  return value.replace(/[^\w-]+/g, '-');
}
