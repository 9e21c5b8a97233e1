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
