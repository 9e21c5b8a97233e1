/** What is read of `/cart.js`. Amounts are in hundredths of the currency's unit, in whichever currency. */
export interface ThemeCart {
  item_count: number;
  currency: string;
  total_price: number;
  total_discount: number;
  discount_codes?: { code: string; applicable: boolean }[];
  items: ThemeItem[];
}

/** A line of it. */
export interface ThemeItem {
  key: string;
  variant_id: number;
  quantity: number;
  original_price: number;
  original_line_price: number;
  product_title: string;
  variant_title: string | null;
  product_has_only_default_variant: boolean;
  url: string;
  featured_image: { url: string | null; alt: string | null; width: number; height: number } | null;
}

/** What the Ajax API says where it refuses. */
export interface ThemeRefusal {
  message: string;
  description?: string;
}
