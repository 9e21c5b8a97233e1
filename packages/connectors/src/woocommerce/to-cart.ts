import type { Cart, CartCoupon, CartLine, Money } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import { plainText } from '../remote/plain-text.js';
import type { WooCart, WooCoupon, WooItem } from './woocommerce-types.js';

/** The width of the thumbnails, which are square, unless the shop's theme says otherwise. Pixels. */
const THUMBNAIL = 450;

/**
 * A cart of the Store API in the stall's words. Lines and the subtotal are before discounts; the total is what the
 * buyer pays, with tax.
 *
 * @param withTax Whether all the rest is with tax too.
 */
export function toCart(cart: WooCart, withTax: boolean): Cart {
  const { totals } = cart;
  const { currency_code: currency, currency_minor_unit: digits } = totals;
  const money = (amount: string) => moneyOf(amount, currency, digits);
  /** An amount and its tax, which the API tells apart. */
  const shown = (amount: string, tax: string): Money => {
    const net = money(amount);
    return withTax ? { currency, amount: net.amount + money(tax).amount } : net;
  };

  const toLine = (item: WooItem): CartLine => {
    const [image] = item.images;
    const detail = item.variation.map(({ value }) => plainText(value)).join(', ');
    const title = plainText(item.name);
    return {
      id: item.key,
      ref: String(item.id),
      title,
      ...(detail !== '' && { detail }),
      quantity: item.quantity,
      price: money(item.prices.price),
      total: shown(item.totals.line_subtotal, item.totals.line_subtotal_tax),
      url: item.permalink,
      ...(image && {
        picture: {
          ...{ url: image.thumbnail, width: THUMBNAIL, height: THUMBNAIL },
          alt: plainText(image.alt) || title,
        },
      }),
    };
  };

  const toCoupon = ({ code, totals: off }: WooCoupon): CartCoupon => ({
    code,
    discount: shown(off.total_discount, off.total_discount_tax),
  });

  return {
    lines: cart.items.map(toLine),
    count: cart.items_count,
    coupons: cart.coupons.map(toCoupon),
    subtotal: shown(totals.total_items, totals.total_items_tax),
    discount: shown(totals.total_discount, totals.total_discount_tax),
    total: money(totals.total_price),
  };
}
