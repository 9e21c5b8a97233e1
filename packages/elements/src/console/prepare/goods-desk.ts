import {
  readGauge,
  STOCK_LIMIT,
  stockGauge,
  type Product,
  type ProductChoice,
  type StoreCatalog,
} from '@livestall/protocol';
import { patiently } from '../../time/patiently.js';
import type { ConsoleTools } from '../console-tools.js';
import { readValues } from '../kept-values.js';
import { ArrangedList } from './arranged-list.js';
import { FormPictures } from './form-pictures.js';
import type { GoodsEntry } from './goods-entry.js';
import { goodsValues, readGoodsForm } from './goods-form.js';
import type { GoodsImport } from './goods-import.js';
import { OpenForm } from './open-form.js';
import { hasPlainDates } from './visit-dates.js';

/** The goods being prepared: their list, and the form of one of them. */
export class GoodsDesk {
  readonly list: ArrangedList<Product>;
  form: OpenForm<GoodsEntry> | null = null;
  /** The product that the form is of. */
  editing = '';
  /** Whether the form can hold the dates of a visit: what has other options keeps those. */
  hasDates = true;
  /** What brings many in at once; `loading` until its script is here. */
  importing: GoodsImport | 'loading' | null = null;
  /** How many were taken over at last; `0` once another form was opened. */
  took = 0;
  readonly #pictures = new Map<string, FormPictures>();
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
    this.list = new ArrangedList(
      (products) => tools().host.prepare.setGoods(products),
      () => {
        const { show } = tools();
        return show.now.order.flatMap((id) => show.catalog.get(id) ?? []);
      },
      changed,
    );
  }

  get goods(): readonly Product[] {
    return this.list.entries;
  }

  /** Opens the form of a product, or of a new one. */
  open(product?: Product): void {
    this.took = 0;
    const { show, words } = this.#tools();
    const { gauges } = show;
    const before = product;
    const leftOf = (choice: ProductChoice) => readGauge(gauges, stockGauge(choice));
    const currency = this.goods.at(-1)?.price.currency ?? 'USD';
    this.hasDates = hasPlainDates(product);
    this.#pictures.clear();
    this.form = new OpenForm(
      this.#keyOf(product),
      goodsValues(currency, { before, leftOf, words }),
      {
        id: product?.id,
        read: (values) => {
          const { words, show } = this.#tools();
          const now = show.serverTime();
          return readGoodsForm(values, this.editing, { before, leftOf, now, words });
        },
        changed: this.#changed,
      },
    );
    this.editing = this.form.id;
    this.#changed();
  }

  /** Opens again the form in which something was typed when it was left, unless another was opened meanwhile. */
  resume(): void {
    if (this.form) return;
    const products = [undefined, ...this.goods];
    const left = products.findIndex((product) => readValues(this.#keyOf(product)) !== null);
    if (left >= 0) this.open(products[left]);
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.#changed();
  }

  async save(): Promise<void> {
    const { form } = this;
    const saved = await form?.submit((entry) => this.put([entry]));
    if (saved && this.form === form) this.form = null;
    this.#changed();
  }

  /**
   * Puts goods in, each in the place of the one with its id, else at the end, and then counts them. After a failure the same
   * again does what is left.
   *
   * @throws StallError where the server did not take all of it.
   */
  async put(entries: readonly GoodsEntry[]): Promise<void> {
    const goods = new Map(this.goods.map((product) => [product.id, product]));
    for (const { product } of entries) goods.set(product.id, product);
    await this.list.save([...goods.values()]);
    const { host, show } = this.#tools();
    const news = entries
      .flatMap(({ stock }) => stock)
      .filter((item) => item.left !== readGauge(show.gauges, stockGauge(item)));
    for (let from = 0; from < news.length; from += STOCK_LIMIT) {
      await host.act({ act: 'stock.set-many', items: news.slice(from, from + STOCK_LIMIT) });
    }
  }

  /** Opens what reads goods from a file. */
  openFile(): Promise<void> {
    return this.#openImport(async () => {
      const { GoodsFile } = await import('./goods-file/goods-file.js');
      return new GoodsFile(this, this.#tools, this.#changed);
    });
  }

  /** Opens what searches the store. */
  openSearch(catalog: StoreCatalog): Promise<void> {
    return this.#openImport(async () => {
      const { GoodsSearch } = await import('./goods-search/goods-search.js');
      return new GoodsSearch(catalog, this, this.#tools, this.#changed);
    });
  }

  /** Closes what brings many in, where it stands open still. @param took How many it has brought in. */
  closeImport(open: GoodsImport, took = 0): void {
    if (this.importing !== open) return;
    this.importing = null;
    this.took = took;
    this.#changed();
  }

  /** The pictures that a field of the form holds. */
  pictures(name = 'pictures'): FormPictures {
    const { form } = this;
    const known = this.#pictures.get(name);
    if (known) return known;
    const pictures = new FormPictures(
      name,
      () => (this.form === form ? form : null),
      () => this.#tools().host,
      this.#changed,
    );
    this.#pictures.set(name, pictures);
    return pictures;
  }

  #keyOf(product?: Product): string {
    return `${this.#tools().show.id}/product/${product?.id ?? 'new'}`;
  }

  async #openImport(load: () => Promise<GoodsImport>): Promise<void> {
    this.importing = 'loading';
    this.took = 0;
    this.#changed();
    const opened = await patiently(load, () => undefined);
    if (this.importing === 'loading') this.importing = opened;
    this.#changed();
  }
}
