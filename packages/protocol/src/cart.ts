import type { Money } from './money.js';
import type { Hold } from './offer.js';
import type { Picture } from './picture.js';
import type { Product, Variant } from './product.js';
import type { Quote } from './quote.js';

/** A line of the store's cart, in the store's words. */
export interface CartLine {
  /** The store's line id. */
  id: string;
  title: string;
  /** Chosen options in words: "500 g". */
  detail?: string;
  quantity: number;
  /** Of one. */
  price: Money;
  /** Of the line, as the store computes it. */
  total: Money;
  picture?: Picture;
  /** The store's page of the product. */
  url?: string;
  /** The store's id of what it holds; equals `ref` (else `id`) of a product or variant of the show. */
  ref: string;
  /** The hold that it is at the price of, by its id, where the store says so. */
  hold?: string;
}

/** A coupon as the store's cart has it. */
export interface CartCoupon {
  code: string;
  /** What it does, in the store's words. */
  label?: string;
  /** What it takes off now. */
  discount?: Money;
}

/** The store's cart: the single truth. We never compute a total. */
export interface Cart {
  lines: CartLine[];
  /** Units in it, as the store counts them. */
  count: number;
  coupons: CartCoupon[];
  subtotal?: Money;
  discount?: Money;
  total: Money;
}

/** What went wrong, by a stable code. */
export interface CartIssue {
  code:
    | 'out-of-stock'
    | 'unknown-product'
    | 'quantity-refused'
    | 'coupon-refused'
    | 'session-lost'
    | 'store-unreachable'
    | 'refused';
  /** For the buyer, in the store's own words. Without it the stall has words for the code, in the viewer's language. */
  message?: string;
}

/**
 * The answer of every cart call. A bad coupon is often not an HTTP error: it comes as an issue beside
 * the cart. `cart` is `null` where the store could not be reached.
 */
export interface CartResult {
  cart: Cart | null;
  errors: CartIssue[];
  warnings: CartIssue[];
}

/** What to put into the cart. */
export interface CartItem {
  product: Product;
  variant?: Variant;
  quantity: number;
  /**
   * Where they are held units of a flash offer: the price that was promised for them, for the store's backend to
   * check. A store that does not know of it sells at its own.
   */
  held?: Pick<Hold, 'id' | 'signedPrice'>;
}

/**
 * A store's cart behind one interface. Every function but `get` may be missing: the stall then falls
 * back visibly (it opens the product's page) and names what is missing once on the console.
 * Functions resolve with issues; they reject only for faults of their own.
 */
export interface CartConnector {
  /** The platform: `host-page`. */
  readonly name: string;
  get(signal?: AbortSignal): Promise<CartResult>;
  add?(item: CartItem, signal?: AbortSignal): Promise<CartResult>;
  update?(line: string, quantity: number, signal?: AbortSignal): Promise<CartResult>;
  remove?(line: string, signal?: AbortSignal): Promise<CartResult>;
  applyCoupon?(code: string, signal?: AbortSignal): Promise<CartResult>;
  removeCoupon?(code: string, signal?: AbortSignal): Promise<CartResult>;
  /** Calls `fn` with the cart whenever it changed elsewhere: on the store's page, in another tab. */
  subscribe?(fn: (cart: Cart) => void): () => void;
  /**
   * What the store asks of this viewer for products of the show, and how many it has. One that it does not name stays as the
   * show has it. Rejects where the store cannot be asked.
   */
  quote?(products: readonly Product[], signal?: AbortSignal): Promise<Quote[]>;
  /** Calls `fn` whenever prices or stock changed: with what is known of it, or with nothing, to be asked anew. */
  watchQuotes?(fn: (quotes?: Quote[]) => void): () => void;
  /** The store's cart or checkout page. */
  readonly checkoutUrl?: string;
}
