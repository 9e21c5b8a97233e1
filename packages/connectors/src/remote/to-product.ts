import type { Money, OptionAxis, Picture, Product, Variant } from '@livestall/protocol';

/** How many characters a show server takes of a description. */
const MOST = 5_000;

/** How many variants it takes of a product. */
const MOST_VARIANTS = 100;

/** A product as a store tells it. */
export interface StoreProduct extends Pick<Product, 'title' | 'url'> {
  /** The store's own id. */
  id: string;
  description?: string;
  picture?: Picture | undefined;
  options: readonly {
    id: string;
    label: string;
    values: readonly { id: string; label: string }[];
  }[];
  /** What it is sold as; `values`: the store's ids of the option values. */
  variants: readonly { ref: string; price: Money; values: readonly string[] }[];
}

/** A product of a show's goods, or `undefined` where nothing of it can be sold. */
export function toProduct(told: StoreProduct): Product | undefined {
  const { id, title, url, description, picture, options, variants } = told;
  const [first] = variants;
  if (!first) return undefined;
  const product: Product = {
    ...{ id: idOf(id), title, url, price: first.price },
    pictures: picture ? [picture] : [],
    ...(description && { description: shortened(description) }),
  };
  if (variants.length === 1 || options.length === 0) return { ...product, ref: first.ref };
  const taken = variants.slice(0, MOST_VARIANTS);
  const chosenOf = new Set(taken.flatMap(({ values }) => values));
  return {
    ...product,
    options: options.map(({ id: axis, label, values }): OptionAxis => {
      // A value that nothing is sold by leads nowhere.
      const sold = values.filter((one) => chosenOf.has(one.id));
      return { id: idOf(axis), label, values: sold.map((one) => ({ ...one, id: idOf(one.id) })) };
    }),
    variants: taken.map(({ ref, price, values }): Variant => {
      const chosen = options.map((axis) => {
        const value = axis.values.find((one) => values.includes(one.id));
        return [idOf(axis.id), idOf(value?.id ?? '')] as const;
      });
      const own = price.amount === first.price.amount ? {} : { price };
      return { id: idOf(ref), ref, options: Object.fromEntries(chosen), ...own };
    }),
  };
}

function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

/** A store's id in the letters that ids of goods are written with. */
function idOf(id: string): string {
  return id.replace(/[^\w-]+/g, '-').slice(-64);
}
