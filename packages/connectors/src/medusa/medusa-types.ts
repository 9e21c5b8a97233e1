/** What is read of a cart of the Store API. Amounts are in the currency's unit, and may have more digits than it. */
export interface MedusaCart {
  id: string;
  currency_code: string;
  total: number;
  discount_total: number;
  original_item_total: number;
  promotions: { code: string; is_automatic: boolean }[];
  items: MedusaItem[];
}

/** A line of it. */
export interface MedusaItem {
  id: string;
  variant_id: string;
  quantity: number;
  unit_price: number;
  original_total: number;
  product_title: string;
  product_handle: string | null;
  /** What was chosen, or the name that a product without options has for its one variant. */
  variant_title: string | null;
  thumbnail: string | null;
}

/** What is read of a variant, to say its price. */
export interface MedusaVariant {
  id: string;
  manage_inventory: boolean;
  allow_backorder: boolean;
  /** Of the sales channel of the key. */
  inventory_quantity?: number | null;
  /** `null` where the region has none. */
  calculated_price: {
    calculated_amount: number;
    original_amount: number;
    currency_code: string;
  } | null;
}

/** Why the API did not do it. */
export interface MedusaError {
  type: string;
  code?: string;
  message: string;
}
