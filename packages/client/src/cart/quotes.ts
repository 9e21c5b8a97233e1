import type { CartConnector, Product, Quote, QuotedProduct } from '@livestall/protocol';
import { withQuote } from './with-quote.js';

/** Goods by their ids, in the seller's order. */
type Goods = ReadonlyMap<string, Product>;

/** So many products are asked for in one call: the first of a thousand do not wait for the last. */
const AT_ONCE = 50;

/** How long a price is waited for before the show's own stands in for it, in milliseconds. */
const PATIENCE_MS = 5_000;

/** What the store has said is asked for anew after this time at the earliest, in milliseconds. */
const FRESH_MS = 60_000;

/** What the store asks for the show's goods: asked for when they become known, and told by the store when it changes. */
export class Quotes {
  readonly #changed: () => void;
  #connector: CartConnector | null = null;
  #signal = new AbortController().signal;
  #goods: Goods = new Map();
  /** What the store said, `null` where it said nothing, or not in time. */
  readonly #told = new Map<string, Quote | null>();
  /** When each was said, as a number of turns: an answer is as old as its question. */
  readonly #saidAt = new Map<string, number>();
  #turn = 0;
  #made = new WeakMap<Product, QuotedProduct>();
  #shown: ReadonlyMap<string, QuotedProduct> | null = null;
  #askedAt = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks another store, or none. */
  follow(connector: CartConnector | null, signal = new AbortController().signal): void {
    this.#connector = connector;
    this.#signal = signal;
    this.#goods = new Map();
    this.#told.clear();
    this.#forget();
    const leave = connector?.watchQuotes?.((quotes) => {
      if (signal.aborted) return;
      if (quotes) this.#take(quotes, ++this.#turn);
      else void this.#ask([...this.#goods.values()]);
    });
    signal.addEventListener('abort', () => leave?.());
  }

  /** The goods as they are sold to this viewer: the same map until that changes. */
  of(goods: Goods): ReadonlyMap<string, QuotedProduct> {
    if (!this.#connector?.quote) return goods;
    if (goods !== this.#goods) {
      const before = this.#goods;
      this.#goods = goods;
      this.#shown = null;
      void this.#ask([...goods.values()].filter((one) => before.get(one.id) !== one));
    }
    this.#shown ??= new Map([...goods].map(([id, product]) => [id, this.#make(product)]));
    return this.#shown;
  }

  /** Asks for a product anew, of which the store has just refused something. */
  doubt(product: string): void {
    const doubted = this.#goods.get(product);
    if (doubted) void this.#ask([doubted]);
  }

  /** Asks for all anew, unless that was done just now. What was said stands until then. */
  refresh(): void {
    if (Date.now() - this.#askedAt > FRESH_MS) void this.#ask([...this.#goods.values()]);
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

  async #ask(products: readonly Product[]): Promise<void> {
    const connector = this.#connector;
    const signal = this.#signal;
    if (!connector?.quote || products.length === 0) return;
    this.#askedAt = Date.now();
    const patience = setTimeout(() => this.#giveUp(products, signal), PATIENCE_MS);
    for (let from = 0; from < products.length && !signal.aborted; from += AT_ONCE) {
      const part = products.slice(from, from + AT_ONCE);
      const turn = ++this.#turn;
      try {
        const quotes = await connector.quote(part, signal);
        if (!signal.aborted) this.#take(quotes, turn, part);
      } catch (error) {
        if (!signal.aborted) console.warn('livestall: the store said no prices.', error);
      }
      this.#giveUp(part, signal);
    }
    clearTimeout(patience);
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
  #giveUp(products: readonly Product[], { aborted }: AbortSignal): void {
    const open = products.map(({ id }) => id).filter((id) => !this.#told.has(id));
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
