/** An amount in the currency's unit. */
export interface MagentoMoney {
  value: number;
  currency: string;
}

/** What is read of a cart. */
export interface MagentoCart {
  id: string;
  total_quantity: number;
  applied_coupons: { code: string }[] | null;
  prices: {
    grand_total: MagentoMoney;
    subtotal_including_tax: MagentoMoney;
    discounts: { amount: MagentoMoney }[] | null;
  };
  /** `null` for what the store does not sell any more. */
  itemsV2: { items: (MagentoItem | null)[] };
}

/** A line of it. */
export interface MagentoItem {
  uid: string;
  quantity: number;
  prices: { price_including_tax: MagentoMoney; row_total_including_tax: MagentoMoney };
  product: {
    sku: string;
    name: string;
    url_key: string | null;
    small_image: { url: string; label: string | null } | null;
  };
  /** Of a product with options: what was chosen. */
  configured_variant?: { sku: string };
  configurable_options?: { value_label: string }[];
}

/** What a change of the cart is answered with. */
export interface MagentoChange {
  cart: MagentoCart;
  /** What was refused of it, where the platform tells that apart. */
  errors?: { code: string; message: string }[];
}

/** What is read of a product, to say its price. */
export interface MagentoSold {
  sku: string;
  stock_status: 'IN_STOCK' | 'OUT_OF_STOCK' | null;
  /** Told where there are few. */
  only_x_left_in_stock: number | null;
  price_range: { minimum_price: { final_price: MagentoMoney; regular_price: MagentoMoney } };
}

/** A product, and what can be chosen of it. */
export interface MagentoProduct extends MagentoSold {
  variants?: ({ product: MagentoSold | null } | null)[] | null;
}

/** What something costs. */
export interface MagentoPriced {
  sku: string;
  price_range: { minimum_price: { final_price: MagentoMoney } };
}

/** A product as a list of the catalog tells it. */
export interface MagentoListed extends MagentoPriced {
  __typename: string;
  uid: string;
  name: string | null;
  /** `null` where it has no page. */
  url_key: string | null;
  description: { html: string } | null;
  image: { url: string; label: string | null } | null;
  /** Of one with options alone. */
  configurable_options?:
    { attribute_code: string; label: string; values: { uid: string; label: string }[] }[] | null;
  variants?:
    | ({
        attributes: { uid: string }[];
        product: MagentoPriced | null;
      } | null)[]
    | null;
}
