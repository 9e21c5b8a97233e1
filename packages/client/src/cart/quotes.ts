import type { CartConnector, Product, Quote, QuotedProduct } from '@livestall/protocol';
import { checkedQuotes } from './checked/checked-quotes.js';
import { heed } from './heed.js';
import { withQuote } from './with-quote.js';

/** Goods by their ids, in the seller's order. */
type Goods = ReadonlyMap<string, Product>;

/** So many products are asked for in one call. A show of no more is asked for as a whole. */
const AT_ONCE = 50;

/** So many calls are on their way at once. */
const CALLS = 2;

/** How long a price is waited for before the show's own stands in for it, in milliseconds. */
const PATIENCE_MS = 5_000;

/** A call that is not answered for so long leaves its place to others, in milliseconds. */
const SILENCE_MS = 30_000;

/** What the store has said is asked for anew after this time at the earliest, in milliseconds. */
const FRESH_MS = 60_000;

/** What the store asks for the show's goods: asked for when somebody looks at them, and told by the store when it changes. */
export class Quotes {
  readonly #changed: () => void;
  #connector: CartConnector | null = null;
  #signal = new AbortController().signal;
  #goods: Goods = new Map();
  /** The ids of what is looked at, by who shows it. */
  readonly #wanted = new Map<object, readonly string[]>();
  /** All of them: what is shown alone, or with few others, first. */
  #near: ReadonlySet<string> = new Set();
  /** What is to be asked for once it is near. */
  readonly #due = new Set<string>();
  /** Of what the show's own price is to stand in for the store's, unless that comes in time. */
  readonly #waiting = new Set<string>();
  readonly #askedAt = new Map<string, number>();
  #calls = 0;
  /** What the store said, `null` where it said nothing, or not in time. */
  readonly #told = new Map<string, Quote | null>();
  /** When each was said, as a number of turns: an answer is as old as its question. */
  readonly #saidAt = new Map<string, number>();
  #turn = 0;
  #made = new WeakMap<Product, QuotedProduct>();
  #shown: ReadonlyMap<string, QuotedProduct> | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks another store, or none. */
  follow(connector: CartConnector | null, signal = new AbortController().signal): void {
    this.#connector = connector;
    this.#signal = signal;
    this.#goods = new Map();
    this.#calls = 0;
    for (const known of [this.#told, this.#due, this.#waiting, this.#askedAt]) known.clear();
    this.#forget();
    if (!connector) return;
    heed({ name: connector.name, fn: 'watchQuotes' }, signal, () =>
      connector.watchQuotes?.((quotes) => {
        if (signal.aborted) return;
        if (!quotes) this.#doubt(this.#askedAt.keys());
        else this.#take(checkedQuotes(connector.name, 'watchQuotes', quotes), ++this.#turn);
      }),
    );
  }

  /** The goods as they are sold to this viewer: the same map until that changes. */
  of(goods: Goods): ReadonlyMap<string, QuotedProduct> {
    if (!this.#connector?.quote) return goods;
    if (goods !== this.#goods) {
      const before = this.#goods;
      this.#goods = goods;
      this.#shown = null;
      for (const [id, product] of goods) if (before.get(id) !== product) this.#due.add(id);
      this.want(this, goods.size <= AT_ONCE ? [...goods.keys()] : []);
    }
    this.#shown ??= new Map([...goods].map(([id, product]) => [id, this.#make(product)]));
    return this.#shown;
  }

  /** What `by` shows now, by id: the store is asked for that. See `StallCart.want`. */
  want(by: object, products: readonly string[]): void {
    if (products.length > 0) this.#wanted.set(by, products);
    else this.#wanted.delete(by);
    this.#look();
  }

  /** Asks for a product anew, of which the store has just refused something. */
  doubt(product: string): void {
    this.#doubt([product]);
  }

  /** Asks anew for what was said some time ago. It stands until then. */
  refresh(): void {
    this.#doubt([...this.#askedAt.keys()].filter((id) => this.#isOld(id)));
  }

  /** Asks for what is near anew, and for what is not once it is. */
  #doubt(ids: Iterable<string>): void {
    for (const id of ids) this.#due.add(id);
    this.#look();
  }

  #isOld(id: string): boolean {
    return Date.now() - (this.#askedAt.get(id) ?? Infinity) > FRESH_MS;
  }

  #look(): void {
    const lists = [...this.#wanted.values()].sort((a, b) => a.length - b.length);
    const near = new Set(lists.flat());
    for (const id of near) if (!this.#near.has(id) && this.#isOld(id)) this.#due.add(id);
    this.#near = near;
    this.#wait();
    this.#ask();
  }

  #ask(): void {
    if (!this.#connector?.quote) return;
    while (this.#calls < CALLS) {
      const open = [...this.#near].filter((id) => this.#due.has(id) && this.#goods.has(id));
      if (open.length === 0) return;
      void this.#call(open.slice(0, AT_ONCE).flatMap((id) => this.#goods.get(id) ?? []));
    }
  }

  /** After a while, the show's own words stand in for what is still near and was not said. */
  #wait(): void {
    const open = [...this.#near].filter(
      (id) => this.#goods.has(id) && !this.#told.has(id) && !this.#waiting.has(id),
    );
    if (open.length === 0) return;
    for (const id of open) this.#waiting.add(id);
    const signal = this.#signal;
    setTimeout(() => {
      if (signal !== this.#signal) return;
      for (const id of open) this.#waiting.delete(id);
      this.#giveUp(
        open.filter((id) => this.#near.has(id)),
        signal,
      );
    }, PATIENCE_MS);
  }

  #make(product: Product): QuotedProduct {
    const made = this.#made.get(product);
    if (made) return made;
    const quote = this.#told.get(product.id);
    const next: QuotedProduct = quote
      ? withQuote(product, quote)
      : { ...product, quote: quote === null ? 'unknown' : 'asking' };
    this.#made.set(product, next);
    return next;
  }

  async #call(products: readonly Product[]): Promise<void> {
    const connector = this.#connector;
    const signal = this.#signal;
    if (!connector?.quote) return;
    const ids = products.map(({ id }) => id);
    for (const id of ids) {
      this.#due.delete(id);
      this.#askedAt.set(id, Date.now());
    }
    this.#calls += 1;
    const next = once(() => {
      if (signal !== this.#signal) return;
      this.#calls -= 1;
      this.#ask();
    });
    const silence = setTimeout(next, SILENCE_MS);
    const turn = ++this.#turn;
    try {
      const quotes = await connector.quote(products, signal);
      if (!signal.aborted) {
        this.#take(checkedQuotes(connector.name, 'quote', quotes), turn, products);
      }
    } catch (error) {
      if (!signal.aborted) console.warn('livestall: the store said no prices.', error);
    }
    clearTimeout(silence);
    this.#giveUp(ids, signal);
    next();
  }

  /**
   * What was said since of a product stays.
   *
   * @param asked What the store was asked for: one that it does not name is as the show has it.
   */
  #take(quotes: readonly Quote[], turn: number, asked: readonly Product[] = []): void {
    const said = new Map<string, Quote | null>(asked.map(({ id }) => [id, null]));
    for (const quote of quotes) said.set(quote.product, quote);
    const newest = [...said].filter(([id]) => (this.#saidAt.get(id) ?? 0) < turn);
    for (const [id] of newest) this.#saidAt.set(id, turn);
    // Asked anew, a store says mostly the same, and nothing is to be drawn anew for that.
    const news = newest.filter(([id, quote]) => !isSame(quote, this.#told.get(id)));
    for (const [id, quote] of news) this.#told.set(id, quote);
    if (news.length > 0) this.#forget(news.map(([id]) => id));
  }

  /** The show's own words stand in for what the store has not said. */
  #giveUp(products: readonly string[], { aborted }: AbortSignal): void {
    const open = products.filter((id) => !this.#told.has(id));
    if (aborted || open.length === 0) return;
    for (const id of open) this.#told.set(id, null);
    this.#forget(open);
  }

  /** @param ids What of. Default: of all. */
  #forget(ids?: readonly string[]): void {
    if (!ids) this.#made = new WeakMap();
    for (const id of ids ?? []) {
      const product = this.#goods.get(id);
      if (product) this.#made.delete(product);
    }
    this.#shown = null;
    this.#changed();
  }
}

function isSame(one: Quote | null, other: Quote | null | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function once(fn: () => void): () => void {
  let done = false;
  return () => {
    if (!done) fn();
    done = true;
  };
}
