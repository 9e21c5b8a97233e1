import type { Money } from './money.js';
import type { Picture } from './picture.js';
import type { Provenance } from './provenance.js';
import type { LocalText } from './text.js';

/** One value of an option axis ("500 g"). */
export interface OptionValue {
  id: string;
  label: LocalText;
}

/** Something a buyer chooses between ("Size"). A product has any number of them. */
export interface OptionAxis {
  id: string;
  label: LocalText;
  values: OptionValue[];
}

/** One buyable combination of option values. Combinations that are not listed do not exist. */
export interface Variant {
  id: string;
  /** Value id by axis id; one for every axis of the product. */
  options: { [axis: string]: string };
  /** Absent: the product's price. */
  price?: Money;
  picture?: Picture;
  /** The store's own id for it. Absent: the same as `id`. */
  ref?: string;
}

/** How many one may take at once. */
export interface QuantityRule {
  /** At least so many; default: 1. */
  min?: number;
  /** At most so many; default: what is left. */
  max?: number;
  /** In steps of so many, from `min` on; default: 1. */
  step?: number;
}

/** What a measure of it costs, to compare with: "$9.45 per kg". */
export interface UnitPrice {
  price: Money;
  /** The measure: "kg", "100 g". */
  per: LocalText;
}

/** When it arrives, counted from the order. */
export interface DeliveryEstimate {
  /** Days, the least and the most. */
  min: number;
  max: number;
}

/** A product that is a visit to the farm. Its dates are an option axis, and the places left are the stock. */
export interface FarmVisit {
  place: LocalText;
  /** A map, or how to get there. */
  url?: string;
}

/** How a product is asked for that is made or picked for whoever asks: a short form instead of a basket. */
export interface RequestForm {
  /** What the seller wants to know: "For how many, and when?" */
  prompt: LocalText;
  /** What one chooses between; absent: nothing to choose. */
  choices?: OptionValue[];
}

/**
 * Where a product's link leads on phones that have the store's app: https addresses that the app has claimed (universal links,
 * app links), which open in the browser where it is not installed.
 */
export interface AppLinks {
  ios?: string;
  android?: string;
}

/** A product of the show's goods. */
export interface Product {
  id: string;
  title: LocalText;
  description?: LocalText;
  /** The first is its face. */
  pictures: Picture[];
  /** Its page in the store: the way to buy where there is no cart. */
  url: string;
  /** Absent: `url` there too. */
  apps?: AppLinks;
  /**
   * The name under which the addresses take the id of a click. Stripe's payment links take it as `client_reference_id`,
   * affiliate networks under names of their own. Absent: `ls_click`.
   */
  clickName?: string;
  /** The show's reference price. The store's price for this viewer, by its connector, goes before it. */
  price: Money;
  /** The price it is compared with (before, or recommended). */
  compareAt?: Money;
  /** What one of it is: "box of 2 kg". */
  unit?: LocalText;
  unitPrice?: UnitPrice;
  quantity?: QuantityRule;
  /** It is weighed when it is packed: the price is an estimate, and `unitPrice` is what is paid by. */
  weighed?: boolean;
  /** It is sold before it is there. `from`: when it is sent, an ISO 8601 calendar date or a month. */
  preOrder?: { from: string };
  visit?: FarmVisit;
  /** It is not bought but asked for. Its price is where it begins. */
  request?: RequestForm;
  delivery?: DeliveryEstimate;
  options?: OptionAxis[];
  /** Present exactly where `options` is. */
  variants?: Variant[];
  provenance?: Provenance;
  /** The store's own id for it. Absent: the same as `id`. */
  ref?: string;
}

/** Which of a product's things one buys. */
export interface ProductChoice {
  product: string;
  variant?: string;
}

/** How many there are of a product, or of one of its variants. */
export type Counted = ProductChoice & { left: number };

/** The gauge that carries how many are left of a product, or of one of its variants. */
export function stockGauge({ product, variant }: ProductChoice): string {
  return variant === undefined ? `stock:${product}` : `stock:${product}/${variant}`;
}

/** The variant that has all the chosen values, or `undefined` while a choice is open or does not exist. */
export function findVariant(
  product: Product,
  chosen: { readonly [axis: string]: string | undefined },
): Variant | undefined {
  const axes = product.options ?? [];
  return product.variants?.find((variant) =>
    axes.every((axis) => variant.options[axis.id] === chosen[axis.id]),
  );
}
