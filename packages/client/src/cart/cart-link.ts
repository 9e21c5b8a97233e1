import type {
  Cart,
  CartConnector,
  CartIssue,
  CartItem,
  Product,
  QuotedProduct,
} from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import type { CartFunction, StallCart } from './stall-cart.js';
import type { MirroredCart } from './mirrored-cart.js';

const NO_HOLDS: readonly string[] = [];

/** The way to the store's cart. What mirrors it is fetched by the first who has a cart, or asks for one. */
export class CartLink implements StallCart {
  readonly #context: Context;
  #connector: CartConnector | null = null;
  #mirror: MirroredCart | null = null;
  #loading: Promise<MirroredCart> | null = null;
  /** What was wanted before the mirror was there. */
  readonly #wanted = new Map<object, readonly string[]>();

  constructor(context: Context) {
    this.#context = context;
  }

  get status(): StallCart['status'] {
    return this.#mirror?.status ?? (this.#connector ? 'loading' : 'absent');
  }

  get cart(): Cart | null {
    return this.#mirror?.cart ?? null;
  }

  get issue(): CartIssue | null {
    return this.#mirror?.issue ?? null;
  }

  get holds(): readonly string[] {
    return this.#mirror?.holds ?? NO_HOLDS;
  }

  get checkoutUrl(): string | null {
    return this.#connector?.checkoutUrl ?? null;
  }

  /** Mirrors the cart behind another connector, or none. */
  follow(connector: CartConnector | null): void {
    if (connector === this.#connector) return;
    this.#connector = connector;
    this.#context.changed();
    if (this.#mirror) this.#mirror.follow(connector);
    else if (connector) this.#mention((mirror) => mirror);
  }

  /** The show's goods as they are sold to this viewer. */
  quoted(goods: ReadonlyMap<string, Product>): ReadonlyMap<string, QuotedProduct> {
    return this.#mirror?.quoted(goods) ?? goods;
  }

  want(by: object, products: readonly string[]): void {
    if (this.#mirror) this.#mirror.want(by, products);
    else if (products.length > 0) this.#wanted.set(by, products);
    // A page may have no cart for hours, and `by` is what shows them.
    else this.#wanted.delete(by);
  }

  can(fn: CartFunction): boolean {
    if (this.#mirror) return this.#mirror.can(fn);
    if (this.#connector?.[fn]) return true;
    // What is missing of a cart is said where there is one.
    if (this.#connector) this.#mention((mirror) => mirror.can(fn));
    return false;
  }

  add(item: CartItem): Promise<Cart> {
    return this.#ask((mirror) => mirror.add(item));
  }

  update(line: string, quantity: number): Promise<Cart> {
    return this.#ask((mirror) => mirror.update(line, quantity));
  }

  remove(line: string): Promise<Cart> {
    return this.#ask((mirror) => mirror.remove(line));
  }

  applyCoupon(code: string): Promise<Cart> {
    return this.#ask((mirror) => mirror.applyCoupon(code));
  }

  removeCoupon(code: string): Promise<Cart> {
    return this.#ask((mirror) => mirror.removeCoupon(code));
  }

  refresh(): Promise<void> {
    return this.#ask((mirror) => mirror.refresh());
  }

  /** @throws StallError `offline` when the show was closed before the mirror was there. */
  async #ask<T>(act: (mirror: MirroredCart) => T | Promise<T>): Promise<T> {
    this.#loading ??= this.#load();
    return act(await this.#loading);
  }

  /** Asks for what nobody waits for. */
  #mention(act: (mirror: MirroredCart) => unknown): void {
    this.#ask(act).catch(() => undefined);
  }

  async #load(): Promise<MirroredCart> {
    const context = this.#context;
    const { MirroredCart } = await untilAnswered(context, () => import('./mirrored-cart.js'));
    this.#mirror = new MirroredCart(context.changed, context.storage, context.http.server);
    this.#mirror.follow(this.#connector);
    for (const [by, products] of this.#wanted) this.#mirror.want(by, products);
    this.#wanted.clear();
    return this.#mirror;
  }
}
