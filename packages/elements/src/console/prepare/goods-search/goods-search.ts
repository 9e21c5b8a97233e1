import { StallError, type Product, type StoreCatalog } from '@livestall/protocol';
import type { TemplateResult } from 'lit';
import type { ConsoleTools } from '../../console-tools.js';
import type { GoodsDesk } from '../goods-desk.js';
import type { GoodsImport } from '../goods-import.js';
import { measurePictures } from '../measure-pictures.js';
import { fitProduct, type FittedProduct } from './fit-product.js';
import { renderGoodsSearch } from './render-goods-search.js';

/** Goods from the store's catalog: searched by words, ticked, taken over with the store's ids. */
export class GoodsSearch implements GoodsImport {
  /** What stands in the field. */
  text = '';
  /** What was found so far; `null` before the first answer. */
  found: readonly FittedProduct[] | null = null;
  /** Where the rest begins; absent: that was all. */
  next: string | undefined;
  asking = false;
  /** Why the store did not answer, in its own words; `null`: it did. */
  failure: string | null = null;
  saving = false;
  /** Why the server did not take it. */
  error: StallError | null = null;
  readonly #ticked = new Map<string, Product>();
  readonly #catalog: StoreCatalog;
  readonly #desk: GoodsDesk;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;
  /** What was searched, of which the rest is asked for. */
  #searched = '';
  #asked = new AbortController();

  /** @param changed Called after anything here changed. */
  constructor(
    catalog: StoreCatalog,
    desk: GoodsDesk,
    tools: () => ConsoleTools,
    changed: () => void,
  ) {
    this.#catalog = catalog;
    this.#desk = desk;
    this.#tools = tools;
    this.#changed = changed;
    void this.search('');
  }

  /** How many are ticked, whatever was searched since. */
  get count(): number {
    return this.#ticked.size;
  }

  render(): TemplateResult {
    return renderGoodsSearch(this, this.#desk, this.#tools());
  }

  isTicked({ id }: Product): boolean {
    return this.#ticked.has(id);
  }

  tick(product: Product, on: boolean): void {
    if (on) this.#ticked.set(product.id, product);
    else this.#ticked.delete(product.id);
    this.#changed();
  }

  /** Searches by other words; an answer that is still on the way counts no more. */
  async search(text: string): Promise<void> {
    this.text = text;
    this.#searched = text;
    this.found = null;
    this.next = undefined;
    await this.#ask();
  }

  /** Asks for the rest, or once more for what failed. */
  more(): Promise<void> {
    return this.#ask();
  }

  /** Takes over what is ticked. Trying again after a failure does what is left. */
  async take(): Promise<void> {
    if (this.saving || this.count === 0) return;
    this.saving = true;
    this.error = null;
    this.#changed();
    try {
      const products = await measured([...this.#ticked.values()]);
      // Pictures may be long in coming: it can be given up meanwhile.
      if (this.#desk.importing !== this) return;
      await this.#desk.put(products.map((product) => ({ product, stock: [] })));
      this.#desk.closeImport(this, products.length);
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.saving = false;
    this.#changed();
  }

  async #ask(): Promise<void> {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    this.asking = true;
    this.failure = null;
    this.#changed();
    try {
      const { products, next } = await this.#catalog.search(this.#searched, this.next, signal);
      if (signal.aborted) return;
      this.found = withoutTwins([...(this.found ?? []), ...products.map(fitProduct)]);
      this.next = next;
    } catch (cause) {
      if (signal.aborted) return;
      this.failure = cause instanceof Error ? cause.message : '';
    }
    this.asking = false;
    this.#changed();
  }
}

/** Where the catalog changes meanwhile, its next page may tell again what the one before did. */
function withoutTwins(found: readonly FittedProduct[]): FittedProduct[] {
  return [...new Map(found.map((one) => [one.product.id, one])).values()];
}

/** Products whose pictures all have their measures; without those that are not there. */
async function measured(products: readonly Product[]): Promise<Product[]> {
  const open = products.flatMap(({ pictures }) => pictures.filter(({ width }) => width === 0));
  const measures = await measurePictures(open.map(({ url }) => url));
  return products.map((product) => ({
    ...product,
    pictures: product.pictures
      .map((one) => ({ ...one, ...measures.get(one.url) }))
      .filter(({ width }) => width > 0),
  }));
}
