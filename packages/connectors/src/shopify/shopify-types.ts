/** An amount of the Storefront API: a decimal in a string. */
export interface ShopifyMoney {
  amount: string;
  currencyCode: string;
}

/** A discount as it is taken off a line or the cart. */
interface Allocation {
  discountedAmount: ShopifyMoney;
}

/** What is read of a cart of the Storefront API. */
export interface ShopifyCart {
  id: string;
  checkoutUrl: string;
  totalQuantity: number;
  cost: { totalAmount: ShopifyMoney };
  discountCodes: { code: string; applicable: boolean }[];
  discountAllocations: Allocation[];
  lines: { nodes: ShopifyLine[] };
}

/** A line of it. */
export interface ShopifyLine {
  id: string;
  quantity: number;
  cost: { amountPerQuantity: ShopifyMoney; subtotalAmount: ShopifyMoney };
  discountAllocations: Allocation[];
  merchandise: {
    id: string;
    image: { url: string; altText: string | null; width: number; height: number } | null;
    selectedOptions: { name: string; value: string }[];
    product: { title: string; onlineStoreUrl: string | null };
  };
}

/** What a change of the cart is answered with. */
export interface ShopifyChange {
  cart: ShopifyCart | null;
  /** What was refused. */
  userErrors: ShopifyUserError[];
  /** What was changed or left out. */
  warnings: ShopifyWarning[];
}

/** Why something was refused. */
export interface ShopifyUserError {
  code?: string | null;
  field?: string[] | null;
  message: string;
}

/** What is to be said of something that was done. */
export interface ShopifyWarning {
  code: string;
  message: string;
}

/** What is read of a variant, to say its price. */
export interface ShopifyItem {
  id: string;
  availableForSale: boolean;
  price: ShopifyMoney;
  compareAtPrice: ShopifyMoney | null;
}
