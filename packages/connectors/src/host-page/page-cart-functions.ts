import type { Cart, CartItem, CartResult } from '@livestall/protocol';

/**
 * What a page's function answers with: the cart after it. A page that knows more (a coupon that was taken
 * with a warning) may answer with a whole `CartResult`. A refusal is thrown: its `message` is shown to the
 * viewer; a `code` of `CartIssue` on the error tells what kind it is.
 */
export type PageAnswer = Cart | CartResult;

/**
 * The functions of a page's own cart. All but `get` may be left out: the stall then falls back visibly and
 * names the missing one on the console. Each gets a signal that aborts when the stall leaves the page.
 */
export interface PageCartFunctions {
  get(signal?: AbortSignal): Promise<PageAnswer>;
  /** `variant` is there exactly where the product has options; `ref` (else `id`) is the store's own id. */
  add?(item: CartItem, signal?: AbortSignal): Promise<PageAnswer>;
  update?(line: string, quantity: number, signal?: AbortSignal): Promise<PageAnswer>;
  remove?(line: string, signal?: AbortSignal): Promise<PageAnswer>;
  applyCoupon?(code: string, signal?: AbortSignal): Promise<PageAnswer>;
  removeCoupon?(code: string, signal?: AbortSignal): Promise<PageAnswer>;
  /** Calls `tell` whenever the cart changed elsewhere on the page; without a cart, it is asked for by `get`. */
  subscribe?(tell: (cart?: Cart) => void): () => void;
  /** The store's cart or checkout page. */
  checkoutUrl?: string;
}
