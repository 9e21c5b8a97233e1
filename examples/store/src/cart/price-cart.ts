import type { Catalog } from '../catalog/catalog.ts';
import { picturePath, productPath } from '../catalog/paths.ts';
import type { HeldDesk } from '../held/held-desk.ts';
import type { HeldPrice } from '../held/held-price.ts';
import { currency } from '../money.ts';
import { ShopError } from '../shop-error.ts';
import type { CartAnswer, CartLineAnswer, CouponAnswer } from './cart-answer.ts';
import type { Cart, CartLine } from './cart.ts';
import type { CouponDesk } from './coupon-desk.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Prices a cart as of now. A coupon that no longer counts stays, with the reason beside it. */
export function priceCart(
  cart: Cart,
  { catalog, coupons, held }: { catalog: Catalog; coupons: CouponDesk; held: HeldDesk },
): CartAnswer {
  const lines = cart.lines.map((line) => priceLine(line, catalog, held));
  const subtotal = sum(lines.map(({ lineTotal }) => lineTotal));
  const coupon = cart.coupon === undefined ? null : judgeCoupon(cart.coupon, subtotal, coupons);
  const discount = coupon?.discount ?? 0;
  return {
    currency,
    count: sum(lines.map(({ quantity }) => quantity)),
    lines,
    coupon,
    subtotal,
    discount,
    total: subtotal - discount,
  };
}

function priceLine(line: CartLine, catalog: Catalog, desk: HeldDesk): CartLineAnswer {
  const { id, variantId, quantity, held } = line;
  const { product, variant } = catalog.item(variantId);
  const counts = held !== undefined && desk.counts(held);
  const price = counts ? held.price : variant.price;
  const options = product.options.map(({ name }) => variant.options[name]);
  return {
    id,
    variantId,
    productId: product.id,
    title: product.title,
    choice: [...options, ...(held ? [wordsOf(held, counts)] : [])].join(', '),
    url: productPath(product.id),
    picture: picturePath(product),
    quantity,
    available: catalog.left(variantId),
    unitPrice: price,
    lineTotal: price * quantity,
    ...(counts && { hold: held.id }),
  };
}

function wordsOf({ confirmed }: HeldPrice, counts: boolean): string {
  if (confirmed) return 'bought at the live price';
  return counts ? 'live price' : 'the live price is over';
}

function judgeCoupon(code: string, subtotal: number, coupons: CouponDesk): CouponAnswer {
  const { title } = coupons.rule(code);
  try {
    return { code, title, discount: coupons.discount(code, subtotal), problem: null };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return { code, title, discount: 0, problem: { error: error.message, code: error.code } };
  }
}
