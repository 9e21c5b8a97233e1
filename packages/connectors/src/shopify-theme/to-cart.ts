import type { Cart, CartLine } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { ThemeCart, ThemeItem } from './theme-types.js';

/** The cart of a theme in the stall's words. Lines are before discounts, which are told together. */
export function toCart(cart: ThemeCart): Cart {
  const money = (amount: number) => moneyOf(amount, cart.currency, 2);

  const toLine = (item: ThemeItem): CartLine => {
    const { featured_image: image, product_title: title, variant_title: kind } = item;
    const plain = item.product_has_only_default_variant || kind === null;
    return {
      ...{ id: item.key, ref: String(item.variant_id), title, quantity: item.quantity },
      ...(!plain && { detail: kind }),
      price: money(item.original_price),
      total: money(item.original_line_price),
      url: new URL(item.url, location.href).href,
      ...(image &&
        image.url !== null && {
          picture: {
            url: new URL(image.url, location.href).href,
            ...{ alt: image.alt ?? title, width: image.width, height: image.height },
          },
        }),
    };
  };

  return {
    lines: cart.items.map(toLine),
    count: cart.item_count,
    coupons: (cart.discount_codes ?? [])
      .filter(({ applicable }) => applicable)
      .map(({ code }) => ({ code })),
    discount: money(cart.total_discount),
    total: money(cart.total_price),
  };
}
