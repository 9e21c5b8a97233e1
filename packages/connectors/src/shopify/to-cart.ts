import type { Cart, CartLine } from '@livestall/protocol';
import { numberOf } from './global-id.js';
import type { ShopifyCart, ShopifyLine } from './shopify-types.js';
import { toMoney } from './to-money.js';

/** A cart of the Storefront API in the stall's words. Lines are before discounts, which are told together. */
export function toCart(cart: ShopifyCart): Cart {
  const { lines, cost } = cart;
  const total = toMoney(cost.totalAmount);
  const discount = [cart, ...lines.nodes]
    .flatMap(({ discountAllocations }) => discountAllocations)
    .reduce((sum, { discountedAmount }) => sum + toMoney(discountedAmount).amount, 0);
  return {
    // What has sold out stays in Shopify's cart, of which there is none then.
    lines: lines.nodes.filter(({ quantity }) => quantity > 0).map(toLine),
    count: cart.totalQuantity,
    // A code that does not count stays with the cart, as one may count later.
    coupons: cart.discountCodes
      .filter(({ applicable }) => applicable)
      .map(({ code }) => ({ code })),
    ...(discount > 0 && { discount: { ...total, amount: discount } }),
    total,
  };
}

function toLine({ id, quantity, cost, merchandise }: ShopifyLine): CartLine {
  const { image, product, selectedOptions } = merchandise;
  // A product without options has one, by this name.
  const chosen = selectedOptions.filter(({ value }) => value !== 'Default Title');
  return {
    ...{ id, quantity, ref: numberOf(merchandise.id), title: product.title },
    ...(chosen.length > 0 && { detail: chosen.map(({ value }) => value).join(', ') }),
    price: toMoney(cost.amountPerQuantity),
    total: toMoney(cost.subtotalAmount),
    ...(product.onlineStoreUrl !== null && { url: product.onlineStoreUrl }),
    ...(image && {
      picture: {
        ...{ url: image.url, width: image.width, height: image.height },
        alt: image.altText ?? product.title,
      },
    }),
  };
}
