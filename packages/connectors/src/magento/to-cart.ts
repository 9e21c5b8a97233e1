import type { Cart, CartLine } from '@livestall/protocol';
import type { MagentoOptions } from './magento-options.js';
import type { MagentoCart, MagentoItem } from './magento-types.js';
import { toMoney } from './to-money.js';

/** The API tells no measures of pictures, which are the theme's: the longest side of small ones in Magento's own. Pixels. */
const SMALL = 240;

/** A Magento cart in the stall's words. Lines and the subtotal are with tax, before discounts, which are told together. */
export function toCart(
  { itemsV2, prices, total_quantity: count, applied_coupons: coupons }: MagentoCart,
  { productUrl }: Pick<MagentoOptions, 'productUrl'>,
): Cart {
  const total = toMoney(prices.grand_total);
  const discount = (prices.discounts ?? []).reduce(
    (sum, { amount }) => sum + toMoney(amount).amount,
    0,
  );
  return {
    lines: itemsV2.items.flatMap((item) => (item ? [toLine(item, productUrl)] : [])),
    count,
    coupons: (coupons ?? []).map(({ code }) => ({ code })),
    subtotal: toMoney(prices.subtotal_including_tax),
    ...(discount > 0 && { discount: { ...total, amount: discount } }),
    total,
  };
}

function toLine(item: MagentoItem, productUrl: MagentoOptions['productUrl']): CartLine {
  const { uid: id, quantity, prices, product, configured_variant: variant } = item;
  const { name: title, url_key: urlKey, small_image: image } = product;
  const chosen = item.configurable_options?.map(({ value_label: label }) => label);
  return {
    ...{ id, ref: variant?.sku ?? product.sku, title, quantity },
    ...(chosen && { detail: chosen.join(', ') }),
    price: toMoney(prices.price_including_tax),
    total: toMoney(prices.row_total_including_tax),
    ...(productUrl && urlKey !== null && { url: productUrl(urlKey) }),
    ...(image && {
      picture: { url: image.url, alt: image.label || title, width: SMALL, height: SMALL },
    }),
  };
}
