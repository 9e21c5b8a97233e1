import { StallError } from '@livestall/protocol';
import type {
  Cart,
  CartConnector,
  CartIssue,
  CartItem,
  CartResult,
  Product,
  QuotedProduct,
} from '@livestall/protocol';
import type { StallStorage } from '../show-options.js';
import { heed } from './heed.js';
import type { CartFunction, StallCart } from './stall-cart.js';
import { BasketHolds } from './basket-holds.js';
import { CallQueue } from './call-queue.js';
import { answerOf, isCart, unreachable } from './checked/answer-of.js';
import { Quotes } from './quotes.js';

/** What a page must give for each function, for the message that names a missing one. */
const SIGNATURES: { readonly [fn in Changing]: string } = {
  add: 'add({ product, variant, quantity })',
  update: 'update(line, quantity)',
  remove: 'remove(line)',
  applyCoupon: 'applyCoupon(code)',
  removeCoupon: 'removeCoupon(code)',
};

/** The functions that change the cart. */
type Changing = Exclude<CartFunction, 'quote'>;

/** What a function takes before the signal. */
type Arguments<F extends Changing> = Parameters<StallCart[F]>;

/** A store that says nothing for so long is taken for gone, in milliseconds: what else is asked of it waits meanwhile. */
const PATIENCE_MS = 60_000;

/** The store's cart as it said last. It computes nothing, and asks the store one call at a time. */
export class MirroredCart implements StallCart {
  readonly #changed: () => void;
  readonly #holds: BasketHolds;
  readonly #quotes: Quotes;
  readonly #queue = new CallQueue();
  readonly #warned = new Set<Changing>();
  #connector: CartConnector | null = null;
  #leave: AbortController | null = null;
  #status: StallCart['status'] = 'absent';
  #cart: Cart | null = null;
  #issue: CartIssue | null = null;
  /** Counts what the store told by itself, so that an older answer does not undo it. */
  #told = 0;

  /**
   * @param storage Remembers which holds were put into it.
   * @param server The show server that they are of.
   */
  constructor(changed: () => void, storage: StallStorage, server: string) {
    this.#changed = changed;
    this.#quotes = new Quotes(changed);
    this.#holds = new BasketHolds(storage, server);
  }

  get status(): StallCart['status'] {
    return this.#status;
  }

  get cart(): Cart | null {
    return this.#cart;
  }

  get issue(): CartIssue | null {
    return this.#issue;
  }

  get holds(): readonly string[] {
    return this.#cart ? this.#holds.list : [];
  }

  get checkoutUrl(): string | null {
    return this.#connector?.checkoutUrl ?? null;
  }

  /** Mirrors the cart behind another connector, or none. */
  follow(connector: CartConnector | null): void {
    if (connector === this.#connector) return;
    this.#leave?.abort();
    this.#connector = connector;
    this.#leave = connector && new AbortController();
    this.#cart = null;
    this.#issue = null;
    this.#status = connector ? 'loading' : 'absent';
    this.#changed();
    const signal = this.#leave?.signal;
    this.#quotes.follow(connector, signal);
    if (!connector || !signal) return;
    heed({ name: connector.name, fn: 'subscribe' }, signal, () =>
      connector.subscribe?.((cart) => {
        if (signal.aborted || !isCart({ name: connector.name, fn: 'subscribe' }, cart)) return;
        this.#hear(cart);
      }),
    );
    void this.refresh();
    // Said as the page opens, long before somebody wants to pay.
    if (connector.checkoutUrl === undefined) this.#warnOfCheckout(connector.name);
  }

  can(fn: CartFunction): boolean {
    if (this.#connector?.[fn]) return true;
    // A page without a cart leads to the store by links, and lacks nothing. The show has prices of its own.
    if (this.#connector && fn !== 'quote') this.#warn(fn);
    return false;
  }

  /** The show's goods as they are sold to this viewer. */
  quoted(goods: ReadonlyMap<string, Product>): ReadonlyMap<string, QuotedProduct> {
    return this.#quotes.of(goods);
  }

  want(by: object, products: readonly string[]): void {
    this.#quotes.want(by, products);
  }

  async add(item: CartItem): Promise<Cart> {
    const cart = await this.#call('add', item).catch((refusal: unknown) => {
      this.#quotes.doubt(item.product.id);
      throw refusal;
    });
    this.#holds.add(item);
    this.#holds.see(cart);
    this.#changed();
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
    const connector = this.#connector;
    const signal = this.#leave?.signal;
    if (!connector || !signal) return;
    await this.#queue.run(async () => {
      const told = this.#told;
      const result = await this.#inTime(
        answerOf({ name: connector.name, fn: 'get' }, () => connector.get(signal)),
        signal,
      );
      if (!signal.aborted && told === this.#told) this.#take(result);
    });
  }

  async #call<F extends Changing>(fn: F, ...args: Arguments<F>): Promise<Cart> {
    const connector = this.#connector;
    const signal = this.#leave?.signal;
    if (!this.can(fn) || !connector || !signal) {
      throw new StallError('missing-function', { hint: this.#missing(fn) });
    }
    return this.#queue.run(async () => {
      const told = this.#told;
      const call = connector[fn] as (...args: unknown[]) => Promise<CartResult>;
      const { name } = connector;
      const asked = answerOf({ name, fn }, () => call.call(connector, ...args, signal));
      const result = await this.#inTime(asked, signal);
      if (!signal.aborted) {
        // Told meanwhile: which of the two carts is newer only the store knows.
        const unsure = told !== this.#told;
        this.#take(unsure && result.cart ? { ...result, cart: this.#cart } : result);
        if (unsure) void this.refresh();
      }
      const refusal = result.errors[0];
      if (refusal || !result.cart) {
        throw new StallError('store-failed', {
          ...(refusal?.message !== undefined && { message: refusal.message }),
          cause: refusal,
        });
      }
      return result.cart;
    });
  }

  /** The answer, or that there is none yet. One that comes after all may have changed the cart, which is asked for then. */
  async #inTime(answer: Promise<CartResult>, signal: AbortSignal): Promise<CartResult> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const over = new AbortController();
    const gone = new Promise<CartResult>((resolve) => {
      silence = setTimeout(() => {
        resolve(unreachable());
        void answer.then(() => {
          if (!signal.aborted) void this.refresh();
        });
      }, PATIENCE_MS);
      const leave = () => resolve(unreachable());
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { signal: over.signal });
    });
    const result = await Promise.race([answer, gone]);
    clearTimeout(silence);
    // The store's signal lasts over thousands of calls.
    over.abort();
    return result;
  }

  #take({ cart, errors, warnings }: CartResult): void {
    this.#status = cart ? 'ready' : 'failed';
    this.#cart = cart ?? this.#cart;
    if (cart) this.#holds.see(cart);
    this.#issue = errors[0] ?? warnings[0] ?? null;
    this.#changed();
  }

  #hear(cart: Cart): void {
    this.#told += 1;
    this.#status = 'ready';
    this.#cart = cart;
    this.#holds.see(cart);
    // It tells when the viewer comes back to the page, too.
    this.#quotes.refresh();
    // Heard from again, the store can be reached.
    if (this.#issue?.code === 'store-unreachable') this.#issue = null;
    this.#changed();
  }

  #missing(fn: Changing): string {
    return this.#connector
      ? `The cart connector "${this.#connector.name}" has no ${fn}: give it ${SIGNATURES[fn]}.`
      : 'The stall has no cart: give it a cart connector.';
  }

  #warn(fn: Changing): void {
    if (this.#warned.has(fn)) return;
    this.#warned.add(fn);
    console.warn(`livestall: missing-function. ${this.#missing(fn)}`);
  }

  #warnOfCheckout(name: string): void {
    console.warn(
      `livestall: no way to the checkout. The cart connector "${name}" has no checkoutUrl: buyers are told to pay in the store, and find no way there.`,
    );
  }
}
