import type { Cart, CartLine } from '@livestall/protocol';
import type { CommercetoolsOptions } from './commercetools-options.js';
import type { CommercetoolsCart, CommercetoolsLine } from './commercetools-types.js';
import { textOf } from './text-of.js';
import { toMoney } from './to-money.js';

/**
 * A cart of commercetools' in the stall's words: lines and total with what is taken off them, and with tax as soon as the
 * cart knows it. The discount is told beside them, and is in them already.
 */
export function toCart(cart: CommercetoolsCart, options: CommercetoolsOptions): Cart {
  const { lineItems, taxedPrice, totalPrice } = cart;
  const total = toMoney(taxedPrice?.totalGross ?? totalPrice);
  const discount = discountOf(cart);
  return {
    lines: lineItems.map((line) => toLine(line, options)),
    count: lineItems.reduce((sum, { quantity }) => sum + quantity, 0),
    // A code that does not count stays with the cart, as one may count later.
    coupons: cart.discountCodes.flatMap(({ state, discountCode }) =>
      state === COUNTS && discountCode ? [{ code: discountCode.code }] : [],
    ),
    ...(discount > 0 && { discount: { ...total, amount: discount } }),
    total,
  };
}

/** The state of a discount code that counts. */
export const COUNTS = 'MatchesCart';

function discountOf({ lineItems, discountOnTotalPrice: whole }: CommercetoolsCart): number {
  const ofLines = lineItems
    .flatMap((line) => line.discountedPricePerQuantity)
    .flatMap(({ quantity, discountedPrice }) =>
      discountedPrice.includedDiscounts.map(
        ({ discountedAmount }) => quantity * toMoney(discountedAmount).amount,
      ),
    );
  const ofTotal = whole ? toMoney(whole.discountedAmount).amount : 0;
  return ofLines.reduce((sum, amount) => sum + amount, ofTotal);
}

function toLine(
  { id, quantity, price, variant, ...line }: CommercetoolsLine,
  { locale, productUrl }: CommercetoolsOptions,
): CartLine {
  const ref = variant.sku ?? id;
  const title = line.name ?? ref;
  const [image] = variant.images;
  const chosen = variant.attributesRaw.map(({ value }) => textOf(value, locale)).filter(Boolean);
  return {
    ...{ id, ref, title, quantity },
    ...(chosen.length > 0 && { detail: chosen.join(', ') }),
    price: toMoney(price.discounted?.value ?? price.value),
    total: toMoney(line.taxedPrice?.totalGross ?? line.totalPrice),
    ...(productUrl && line.productSlug !== null && { url: productUrl(line.productSlug) }),
    ...(image && {
      picture: { url: image.url, alt: image.label || title, ...image.dimensions },
    }),
  };
}
