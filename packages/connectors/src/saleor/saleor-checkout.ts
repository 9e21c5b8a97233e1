/** An amount in the currency's unit. */
export interface SaleorMoney {
  amount: number;
  currency: string;
}

/** An amount, of which what the buyer pays is read. */
export interface Taxed {
  gross: SaleorMoney;
}

/** What is read of a checkout. */
export interface SaleorCheckout {
  id: string;
  quantity: number;
  voucherCode: string | null;
  discount: SaleorMoney | null;
  totalPrice: Taxed;
  lines: SaleorLine[];
}

/** A line of it. */
export interface SaleorLine {
  id: string;
  quantity: number;
  unitPrice: Taxed;
  totalPrice: Taxed;
  variant: {
    id: string;
    attributes: { values: { name: string | null }[] }[];
    product: { name: string; slug: string; thumbnail: { url: string; alt: string | null } | null };
  };
}

/** What a change of the checkout is answered with. */
export interface SaleorChange {
  /** `null` where there are `errors`. */
  checkout: SaleorCheckout | null;
  errors: SaleorError[];
}

/** What was refused. */
export interface SaleorError {
  field: string | null;
  code: string;
  message: string | null;
}
