import type { Cart, CartItem, CartResult, Product, Quote } from '@livestall/protocol';

/**
 * What a cart's function answers with: the cart after it. One that knows more (a coupon that was taken with a
 * warning) may answer with a whole `CartResult`. A refusal is thrown: an error with a `code` of `CartIssue`, whose `message` is
 * shown to the viewer. What any other error says is for the console.
 */
export type CartAnswer = Cart | CartResult;

/**
 * The functions of a cart, as a page or a platform has them. All but `get` may be left out: the stall then falls
 * back visibly and names the missing one on the console. Each gets a signal that aborts when the stall leaves the page.
 */
export interface CartFunctions {
  get(signal?: AbortSignal): Promise<CartAnswer>;
  /** `variant` is there exactly where the product has options; `ref` (else `id`) is the store's own id. */
  add?(item: CartItem, signal?: AbortSignal): Promise<CartAnswer>;
  update?(line: string, quantity: number, signal?: AbortSignal): Promise<CartAnswer>;
  remove?(line: string, signal?: AbortSignal): Promise<CartAnswer>;
  applyCoupon?(code: string, signal?: AbortSignal): Promise<CartAnswer>;
  removeCoupon?(code: string, signal?: AbortSignal): Promise<CartAnswer>;
  /** Calls `tell` whenever the cart changed elsewhere on the page; without a cart, it is asked for by `get`. */
  subscribe?(tell: (cart?: Cart) => void): () => void;
  /**
   * What the store asks of this viewer for products of the show, and how many it has. One that it leaves out stays as the show
   * has it.
   */
  quote?(products: readonly Product[], signal?: AbortSignal): Promise<Quote[]>;
  /** Calls `tell` whenever prices or stock changed: with the quotes that are new, or without, to be asked by `quote`. */
  watchQuotes?(tell: (quotes?: Quote[]) => void): () => void;
  /** The store's cart or checkout page. */
  checkoutUrl?: string;
}
