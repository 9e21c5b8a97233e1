import type { Cart, CartLine } from '@livestall/protocol';
import { moneyOf } from '../money/money-of.js';
import type { BigCommerceCart, BigCommerceItem } from './bigcommerce-types.js';
import { refOfGoods } from './goods-id.js';

/** The API tells no measures of pictures: the longest side of those that it gives. Pixels. */
const PICTURE = 500;

/** A cart of BigCommerce's in the stall's words. Lines and the subtotal are before discounts, which are told together. */
export function toCart(cart: BigCommerceCart): Cart {
  const { coupons, currency } = cart;
  const money = (amount: number) => moneyOf(amount, currency.code);
  const items = itemsOf(cart);
  // Each tells what the two others leave out.
  const discount = [
    cart.discountAmount,
    ...coupons.map(({ discountedAmount }) => discountedAmount),
    ...items.map(({ discountAmount }) => discountAmount),
  ].reduce((sum, amount) => sum + money(amount).amount, 0);

  const toLine = (item: BigCommerceItem): CartLine => {
    const { id, productId, variantId, quantity, name: title, options = [] } = item;
    const isChosen = options.length > 0;
    return {
      ...{ id, ref: refOfGoods(productId, isChosen ? variantId : null), title, quantity },
      ...(isChosen && { detail: options.map(({ value }) => value).join(', ') }),
      price: money(item.listPrice),
      total: money(item.extendedListPrice),
      url: item.url,
      ...(item.imageUrl && {
        picture: { url: item.imageUrl, alt: title, width: PICTURE, height: PICTURE },
      }),
    };
  };

  return {
    lines: items.map(toLine),
    count: items.reduce((sum, { quantity }) => sum + quantity, 0),
    coupons: coupons.map(({ code, discountedAmount }) => ({
      code,
      discount: money(discountedAmount),
    })),
    subtotal: money(cart.baseAmount),
    ...(discount > 0 && { discount: { amount: discount, currency: currency.code } }),
    total: money(cart.cartAmount),
  };
}

/** What is in it of the store's goods; gift certificates are not of them. */
export function itemsOf({ lineItems }: BigCommerceCart): BigCommerceItem[] {
  return [...lineItems.physicalItems, ...lineItems.digitalItems];
}
