/** Amounts are strings of digits, with as many of them behind the point as the shop shows. */
interface WooCurrency {
  currency_code: string;
  currency_minor_unit: number;
}

/** What is read of a cart of the Store API. Texts are HTML. */
export interface WooCart {
  items: WooItem[];
  items_count: number;
  coupons: WooCoupon[];
  totals: WooCurrency & {
    total_items: string;
    total_items_tax: string;
    total_discount: string;
    total_discount_tax: string;
    total_price: string;
  };
  /** What is wrong with things that are in it, such as sold out meanwhile. */
  errors: WooError[];
}

/** A line of it. */
export interface WooItem {
  key: string;
  id: number;
  quantity: number;
  name: string;
  permalink: string;
  variation: { attribute: string; value: string }[];
  images: { thumbnail: string; alt: string }[];
  prices: WooCurrency & { price: string };
  totals: WooCurrency & { line_subtotal: string; line_subtotal_tax: string };
}

/** What is read of a product or a variation, to say its price. */
export interface WooProduct {
  id: number;
  prices: WooCurrency & { price: string; regular_price: string };
  is_in_stock: boolean;
  is_purchasable: boolean;
  /** Told where there are few. */
  low_stock_remaining: number | null;
}

/** A product as a list of the catalog tells it. Texts are HTML. */
export interface WooListed extends WooProduct {
  name: string;
  permalink: string;
  short_description: string;
  description: string;
  images: { src: string; alt: string }[];
  attributes: WooAttribute[];
  /** What can be chosen of it; without a price. */
  variations: { id: number; attributes: { name: string; value: string | null }[] }[];
}

/** What a product has, and whether it is chosen by it. The ids of one that the product has for itself are 0. */
export interface WooAttribute {
  id: number;
  name: string;
  has_variations: boolean;
  terms: { id: number; name: string; slug: string }[];
}

/** A coupon that is in it. */
export interface WooCoupon {
  code: string;
  totals: WooCurrency & { total_discount: string; total_discount_tax: string };
}

/** Why the API did not do it. */
export interface WooError {
  code: string;
  message: string;
}
