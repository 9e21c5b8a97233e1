import type { CartFunction, StallCart } from '@livestall/client';
import type { Cart, CartIssue, CartItem } from '@livestall/protocol';

/** An empty cart. */
export const emptyCart: Cart = {
  lines: [],
  count: 0,
  coupons: [],
  total: { amount: 0, currency: 'USD' },
};

/** A cart mirror made by hand: what is asked of it is written down, what it answers is set by the test. */
export class FakeCart implements StallCart {
  status: StallCart['status'] = 'ready';
  cart: Cart | null = emptyCart;
  issue: CartIssue | null = null;
  holds: readonly string[] = [];
  checkoutUrl: string | null = 'https://shop.example/cart';
  /** Functions that the page left out. */
  missing = new Set<CartFunction>(['quote']);
  /** The ids of whose prices are wanted, by who shows them. */
  readonly wanted = new Map<object, readonly string[]>();
  /** Every call with its arguments, oldest first. */
  readonly calls: [string, ...unknown[]][] = [];
  /** Answers the next calls; a test may hold it back or let it throw. */
  answer: () => Promise<Cart> = () => Promise.resolve(this.cart ?? emptyCart);

  can(fn: CartFunction): boolean {
    return this.status !== 'absent' && !this.missing.has(fn);
  }

  want(by: object, products: readonly string[]): void {
    this.wanted.set(by, products);
  }

  async add(item: CartItem): Promise<Cart> {
    const cart = await this.#call('add', item);
    if (item.held) this.holds = [...this.holds, item.held.id];
    return cart;
  }

  update(line: string, quantity: number): Promise<Cart> {
    return this.#call('update', line, quantity);
  }

  remove(line: string): Promise<Cart> {
    return this.#call('remove', line);
  }

  applyCoupon(code: string): Promise<Cart> {
    return this.#call('applyCoupon', code);
  }

  removeCoupon(code: string): Promise<Cart> {
    return this.#call('removeCoupon', code);
  }

  async refresh(): Promise<void> {
    await this.#call('refresh');
  }

  #call(name: string, ...args: unknown[]): Promise<Cart> {
    this.calls.push([name, ...args]);
    return this.answer();
  }
}
