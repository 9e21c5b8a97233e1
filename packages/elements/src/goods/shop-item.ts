import { textIn, type Cart, type CartItem, type CartLine, type Product } from '@livestall/protocol';
import type { ShopItem, Variant } from '@livestall/protocol';

const refOf = ({ ref, id }: Product | Variant): string => ref ?? id;

/**
 * Goods of the show as measurement names them.
 *
 * @param cart The store's cart with them in it, whose price goes before the show's.
 */
export function shopItem({ product, variant, quantity, held }: CartItem, cart?: Cart): ShopItem {
  const ref = refOf(variant ?? product);
  const line =
    cart?.lines.find(({ hold }) => held && hold === held.id) ??
    cart?.lines.find((one) => one.ref === ref);
  return {
    id: refOf(product),
    ...(variant && { variant: refOf(variant) }),
    title: textIn(product.title, []),
    quantity,
    price: line?.price ?? variant?.price ?? product.price,
  };
}

/**
 * A line of the store's cart as measurement names it.
 *
 * @param catalog The show's goods; what is none of them goes by the store's words.
 */
export function lineItem(line: CartLine, catalog: ReadonlyMap<string, Product>): ShopItem {
  const { ref, title, quantity, price } = line;
  const choice = lineChoice(line, catalog);
  return choice
    ? { ...shopItem({ ...choice, quantity }), price }
    : { id: ref, title, quantity, price };
}

/** What of the show's goods a line of the store's cart holds, if any. */
export function lineChoice(
  { ref }: CartLine,
  catalog: ReadonlyMap<string, Product>,
): Pick<CartItem, 'product' | 'variant'> | undefined {
  for (const product of catalog.values()) {
    const variant = product.variants?.find((one) => refOf(one) === ref);
    if (variant) return { product, variant };
    if (refOf(product) === ref) return { product };
  }
  return undefined;
}
