import type { Cart, CartLine, Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { VendureLine, VendureOrder } from './vendure-order.js';
import type { VendureOptions } from './vendure-options.js';

/**
 * A Vendure order in the stall's words, with tax, as a buyer pays it. Lines are before discounts, which are told
 * together; the order's own subtotal has some of them taken off already, and so is left out.
 */
export function toCart(order: VendureOrder, options: VendureOptions): Cart {
  const { currencyCode, discounts } = order;
  const money = (amount: number) => moneyOf(amount, currencyCode, options.precision ?? 2);
  const discount = discounts.reduce((sum, { amountWithTax }) => sum - amountWithTax, 0);
  return {
    lines: order.lines.map((line) => toLine(line, money, options)),
    count: order.totalQuantity,
    coupons: order.couponCodes.map((code) => ({ code })),
    ...(discount !== 0 && { discount: money(discount) }),
    total: money(order.totalWithTax),
  };
}

function toLine(
  line: VendureLine,
  money: (amount: number) => Money,
  { productUrl }: VendureOptions,
): CartLine {
  const { featuredAsset, productVariant } = line;
  const { product, options } = productVariant;
  return {
    id: line.id,
    ref: productVariant.id,
    title: product.name,
    ...(options.length > 0 && { detail: options.map(({ name }) => name).join(', ') }),
    quantity: line.quantity,
    price: money(line.unitPriceWithTax),
    total: money(line.linePriceWithTax),
    ...(productUrl && { url: productUrl(product.slug) }),
    ...(featuredAsset && { picture: toPicture(featuredAsset, product.name) }),
  };
}

function toPicture(asset: NonNullable<VendureLine['featuredAsset']>, alt: string) {
  const { preview, width, height } = asset;
  return { url: preview, alt, width, height };
}
