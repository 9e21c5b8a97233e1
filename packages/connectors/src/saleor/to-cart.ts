import type { Cart, CartLine } from '@livestall/protocol';
import { THUMBNAIL } from './queries.js';
import type { SaleorCheckout, SaleorLine } from './saleor-checkout.js';
import type { SaleorOptions } from './saleor-options.js';
import { toMoney } from './to-money.js';

/**
 * A checkout of Saleor's in the stall's words, as the buyer pays it: with tax, and lines with what is taken off them. The
 * voucher's discount is told beside them, and is in them already.
 */
export function toCart(
  checkout: SaleorCheckout,
  { productUrl }: Pick<SaleorOptions, 'productUrl'>,
): Cart {
  const { voucherCode: code, discount } = checkout;
  return {
    lines: checkout.lines.map((line) => toLine(line, productUrl)),
    count: checkout.quantity,
    coupons: code === null ? [] : [{ code }],
    ...(discount && discount.amount > 0 && { discount: toMoney(discount) }),
    total: toMoney(checkout.totalPrice.gross),
  };
}

function toLine(
  { id, quantity, unitPrice, totalPrice, variant }: SaleorLine,
  productUrl: SaleorOptions['productUrl'],
): CartLine {
  const { name: title, slug, thumbnail } = variant.product;
  const chosen = variant.attributes.flatMap(({ values }) => values.map(({ name }) => name ?? ''));
  return {
    ...{ id, ref: variant.id, title, quantity },
    ...(chosen.length > 0 && { detail: chosen.join(', ') }),
    price: toMoney(unitPrice.gross),
    total: toMoney(totalPrice.gross),
    ...(productUrl && { url: productUrl(slug) }),
    ...(thumbnail && {
      picture: {
        ...{ url: thumbnail.url, alt: thumbnail.alt || title },
        ...{ width: THUMBNAIL, height: THUMBNAIL },
      },
    }),
  };
}
