import type { Cart, CartIssue, CartItem } from '@livestall/protocol';

/** The functions of a cart that a page may leave out. `quote` says the store's prices. */
export type CartFunction = 'add' | 'update' | 'remove' | 'applyCoupon' | 'removeCoupon' | 'quote';

/** The store's cart, mirrored. Every call resolves with the cart as the store has it then. */
export interface StallCart {
  /** `absent`: the page gave no connector. `failed`: the store could not be reached; `issue` says why. */
  readonly status: 'absent' | 'loading' | 'ready' | 'failed';
  /** As the store said last; `null` before that. */
  readonly cart: Cart | null;
  /** The newest refusal, in the store's words, until the next call succeeds. */
  readonly issue: CartIssue | null;
  /** Holds of flash offers whose units are in it, by id: the same list until it changes. It survives a reload. */
  readonly holds: readonly string[];
  /** Where the store's own cart or checkout is, where the connector says so. */
  readonly checkoutUrl: string | null;
  /**
   * Says which products somebody looks at now, by their ids: the store is asked for their prices (see `QuotedProduct`), and in a
   * show of more than fifty for no others. The fewer `by` names, the sooner.
   *
   * @param by Who shows them: what it says next goes instead, and `[]` where it shows none any more.
   */
  want(by: object, products: readonly string[]): void;
  /** Whether the connector has this function. A missing one is named once on the console when asked for. */
  can(fn: CartFunction): boolean;
  /** @throws StallError `store-failed` in the store's words, or `missing-function`. So do all below. */
  add(item: CartItem): Promise<Cart>;
  update(line: string, quantity: number): Promise<Cart>;
  remove(line: string): Promise<Cart>;
  applyCoupon(code: string): Promise<Cart>;
  removeCoupon(code: string): Promise<Cart>;
  /** Asks the store anew. */
  refresh(): Promise<void>;
}
