import type { LocalText, Money, OptionAxis, Picture, Product, Variant } from '@livestall/protocol';

/** A product as a store tells it. */
export interface StoreProduct extends Pick<Product, 'title' | 'url'> {
  /** The store's own id. */
  id: string;
  /** What it is put into the cart by beside the `ref` of a variant, where the store wants both. */
  ref?: string;
  description?: string;
  picture?: Picture | undefined;
  options: readonly {
    id: string;
    label: LocalText;
    /** Each id is that of one value of all the options. */
    values: readonly { id: string; label: string }[];
  }[];
  /** What it is sold as. */
  variants: readonly StoreVariant[];
}

/** One kind of it, with the store's ids of the values that it is chosen by. */
export interface StoreVariant {
  ref: string;
  price: Money;
  values: readonly string[];
}

/** A product of a show's goods, or `undefined` where nothing of it can be sold. */
export function toProduct(told: StoreProduct): Product | undefined {
  const { id, ref: whole, title, url, description, picture, options } = told;
  /** What an option is open of cannot be chosen. */
  const isWhole = ({ values }: StoreVariant) =>
    options.every((axis) => axis.values.some((one) => values.includes(one.id)));
  // One kind alone, which goes into the cart by itself, is not chosen.
  const isSingle = told.variants.length === 1 && whole === undefined;
  const variants = isSingle ? told.variants : told.variants.filter(isWhole);
  const [first] = variants;
  if (!first) return undefined;
  const product: Product = {
    ...{ id: idOf(id), title, url, price: first.price },
    pictures: picture ? [picture] : [],
    ...(description && { description }),
  };
  const isPlain = options.length === 0 || (variants.length === 1 && whole === undefined);
  if (isPlain) return { ...product, ref: first.ref };
  const chosenOf = new Set(variants.flatMap(({ values }) => values));
  return {
    ...product,
    ...(whole !== undefined && { ref: whole }),
    options: options.map(({ id: axis, label, values }): OptionAxis => {
      // A value that nothing is sold by leads nowhere.
      const sold = values.filter((one) => chosenOf.has(one.id));
      return { id: idOf(axis), label, values: sold.map((one) => ({ ...one, id: idOf(one.id) })) };
    }),
    variants: variants.map(({ ref, price, values }): Variant => {
      const chosen = options.map((axis) => {
        const value = axis.values.find((one) => values.includes(one.id));
        return [idOf(axis.id), idOf(value?.id ?? '')] as const;
      });
      const own = price.amount === first.price.amount ? {} : { price };
      return { id: idOf(ref), ref, options: Object.fromEntries(chosen), ...own };
    }),
  };
}

/** A store's id in the letters that ids of goods are written with. */
function idOf(id: string): string {
  // Without a code for each of its letters one word of another script would be every other.
  const latin = id.replace(/[^ -~]/gu, (letter) => letter.codePointAt(0)?.toString(36) ?? '');
  return latin.replace(/[^\w-]+/g, '-').slice(-64);
}
