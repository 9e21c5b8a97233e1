import type { Cart, CartLine } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { MedusaOptions } from './medusa-options.js';
import type { MedusaCart, MedusaItem } from './medusa-types.js';

/** Medusa keeps no measures of pictures; its admin asks for square ones. Pixels. */
const THUMBNAIL = 300;

/** A product without options has one variant, which Medusa's admin calls so. */
const ONLY = 'Default variant';

/** A cart of Medusa's in the stall's words. Lines and the subtotal are before discounts, with tax. */
export function toCart(cart: MedusaCart, { productUrl }: Pick<MedusaOptions, 'productUrl'>): Cart {
  const currency = cart.currency_code.toUpperCase();
  const money = (amount: number) => moneyOf(amount, currency);

  const toLine = (item: MedusaItem): CartLine => {
    const { product_title: title, product_handle: handle, variant_title: kind, thumbnail } = item;
    return {
      ...{ id: item.id, ref: item.variant_id, title, quantity: item.quantity },
      ...(kind !== null && kind !== ONLY && { detail: kind }),
      price: money(item.unit_price),
      total: money(item.original_total),
      ...(productUrl && handle !== null && { url: productUrl(handle) }),
      ...(thumbnail !== null && {
        picture: { url: thumbnail, alt: title, width: THUMBNAIL, height: THUMBNAIL },
      }),
    };
  };

  return {
    lines: cart.items.map(toLine),
    count: cart.items.reduce((sum, { quantity }) => sum + quantity, 0),
    coupons: cart.promotions
      .filter(({ is_automatic: automatic }) => !automatic)
      .map(({ code }) => ({ code })),
    subtotal: money(cart.original_item_total),
    discount: money(cart.discount_total),
    total: money(cart.total),
  };
}
