/** An amount, whole, with as many of its digits behind the point as it says. */
export interface CommercetoolsMoney {
  centAmount: number;
  currencyCode: string;
  fractionDigits: number;
}

/** What was taken off. */
interface Portion {
  discountedAmount: CommercetoolsMoney;
}

/** An amount with tax; `null` until the cart knows where it goes. */
type Taxed = { totalGross: CommercetoolsMoney } | null;

/** What is read of a cart. */
export interface CommercetoolsCart {
  id: string;
  /** What a change must name: the API refuses one that was meant for an older cart. */
  version: number;
  totalPrice: CommercetoolsMoney;
  taxedPrice: Taxed;
  discountOnTotalPrice: Portion | null;
  discountCodes: CommercetoolsCode[];
  lineItems: CommercetoolsLine[];
}

/** A discount code that was added to it, whether it counts or not. */
export interface CommercetoolsCode {
  state: string | null;
  discountCodeRef: { id: string };
  /** `null` for a token that may not read it. */
  discountCode: { code: string } | null;
}

/** What something costs. */
export interface CommercetoolsPrice {
  value: CommercetoolsMoney;
  discounted: { value: CommercetoolsMoney } | null;
}

/** A picture, with its label where it has one. */
interface CommercetoolsImage {
  url: string;
  label: string | null;
  dimensions: { width: number; height: number };
}

/** A line of it. */
export interface CommercetoolsLine {
  id: string;
  quantity: number;
  name: string | null;
  productSlug: string | null;
  price: CommercetoolsPrice;
  totalPrice: CommercetoolsMoney;
  taxedPrice: Taxed;
  /** What carts' discounts take off so many of it, each. */
  discountedPricePerQuantity: {
    quantity: number;
    discountedPrice: { includedDiscounts: Portion[] };
  }[];
  variant: {
    sku: string | null;
    images: CommercetoolsImage[];
    attributesRaw: { value: unknown }[];
  };
}

/** What a change of the cart is answered with. */
export interface CommercetoolsChange {
  result: (CommercetoolsCart & { warnings: { code: string; message: string }[] }) | null;
}

/** What is read of a variant, to say its price. */
export interface CommercetoolsVariant {
  sku: string | null;
  /** `null` where it has none for the currency and the country. */
  price: CommercetoolsPrice | null;
  /** `null` where the project counts none of it. */
  availability: {
    noChannel: { isOnStock: boolean; availableQuantity: number | null } | null;
  } | null;
}

/** What is read of a product of the catalog. */
export interface CommercetoolsListed {
  id: string;
  /** The three are `null` where there are none in the language that is asked for. */
  name: string | null;
  slug: string | null;
  description: string | null;
  masterVariant: { images: CommercetoolsImage[] };
  allVariants: CommercetoolsListedVariant[];
}

/** One kind of it. */
export interface CommercetoolsListedVariant extends Pick<CommercetoolsVariant, 'sku' | 'price'> {
  attributesRaw: { name: string; value: unknown }[];
}
