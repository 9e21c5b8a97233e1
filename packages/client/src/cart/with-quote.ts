import type {
  Money,
  Product,
  Quote,
  QuotedProduct,
  QuotedVariant,
  Variant,
  VariantQuote,
} from '@livestall/protocol';

/** A product of the show in the words of the store, where it has said any. */
export function withQuote(product: Product, quote: Quote): QuotedProduct {
  const { compareAt, unitPrice, ...kept } = product;
  const price = quote.price ?? product.price;
  const variants = variantsOf(product, quote);
  // What the show says beside its own price would be wrong beside another.
  const same = isSame(price, product.price) && isPricedAs(product, variants);
  const beside = same ? { compareAt, unitPrice } : {};
  return {
    ...kept,
    ...defined({
      ...beside,
      ...defined({ compareAt: quote.compareAt, unitPrice: quote.unitPrice }),
    }),
    ...defined({ left: quote.left, options: quote.options, variants }),
    price,
    quote: quote.price || quote.variants?.some((variant) => variant.price) ? 'told' : 'unknown',
  };
}

function variantsOf(product: Product, { options, variants }: Quote): QuotedVariant[] | undefined {
  if (!variants) return product.variants;
  if (options) return variants.map((variant) => toVariant(variant, product));
  const byRef = new Map(variants.map((variant) => [variant.ref, variant]));
  return product.variants?.map((variant) => merged(variant, byRef.get(refOf(variant))));
}

/** A variant of the store's own list. It keeps what the show says of it, such as the id by which the show counts it. */
function toVariant({ options = {}, ...quote }: VariantQuote, product: Product): QuotedVariant {
  const known = product.variants?.find((variant) => refOf(variant) === quote.ref);
  return merged({ id: quote.ref, ...known, options, ref: quote.ref }, quote);
}

function merged(variant: Variant, quote: VariantQuote | undefined): QuotedVariant {
  if (!quote) return variant;
  const { price, left, picture } = quote;
  return { ...variant, ...defined({ price, left, picture }) };
}

/** Whether all that the show lists costs what the show says. */
function isPricedAs({ price, variants = [] }: Product, told: readonly Variant[] = []): boolean {
  const before = new Map(variants.map((variant) => [variant.id, variant.price ?? price]));
  return told.every(({ id, price: now }) => {
    const old = before.get(id);
    return !now || (old !== undefined && isSame(now, old));
  });
}

function isSame(one: Money, other: Money): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}

function refOf({ ref, id }: Variant): string {
  return ref ?? id;
}

/** The fields that have a value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}
