import { newId } from '@livestall/client/host';
import { readGauge, stockGauge, type Picture, type Product } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { moved } from './moved.js';
import { OpenForm } from './open-form.js';
import { picturesOf, productValues, readProduct, type ProductEntry } from './product-form.js';
import { Unsaved } from './unsaved.js';
import { Uploads } from './uploads.js';

/** The goods being prepared: their list, and the form of one of them. */
export class GoodsDesk {
  readonly list: Unsaved<Product>;
  readonly uploads: Uploads;
  form: OpenForm<ProductEntry> | null = null;
  /** The product that the form is of. */
  editing = '';
  /** What was thrown out last, and the goods before that; until they are changed again. */
  thrown: { readonly product: Product; readonly before: readonly Product[] } | null = null;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
    this.list = new Unsaved(
      (products) => tools().host.prepare.setGoods(products),
      (products) => JSON.stringify(products) === JSON.stringify(this.#down),
      changed,
    );
    this.uploads = new Uploads(
      () => tools().host,
      (picture) => this.#addPicture(picture),
      changed,
    );
  }

  get goods(): readonly Product[] {
    return this.list.drawn(this.#down);
  }

  /** Opens the form of a product, or of a new one. */
  open(product?: Product): void {
    const { show, words } = this.#tools();
    const left = product && readGauge(show.gauges, stockGauge({ product: product.id }));
    const currency = this.goods.at(-1)?.price.currency ?? 'USD';
    this.editing = product?.id ?? newId();
    this.form = new OpenForm(
      `${show.id}/product/${product?.id ?? 'new'}`,
      productValues(product, left, currency, words),
      (values) => readProduct(values, product, this.editing, this.#tools().words),
      this.#changed,
    );
    this.#changed();
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.#changed();
  }

  async save(): Promise<void> {
    const { form } = this;
    const saved = await form?.submit(async ({ product, left }) => {
      this.thrown = null;
      const { goods } = this;
      const known = goods.some(({ id }) => id === product.id);
      await this.list.set(
        known ? goods.map((one) => (one.id === product.id ? product : one)) : [...goods, product],
      );
      const { host, show } = this.#tools();
      const gauge = readGauge(show.gauges, stockGauge({ product: product.id }));
      if (left !== null && left !== gauge) {
        await host.act({ act: 'stock.set', product: product.id, left });
      }
    });
    if (saved && this.form === form) this.form = null;
    this.#changed();
  }

  move(from: number, to: number): void {
    this.#set(moved(this.goods, from, to));
  }

  remove(product: Product): void {
    const before = this.goods;
    this.#set(before.filter(({ id }) => id !== product.id));
    this.thrown = { product, before };
  }

  /** Puts back what was thrown out last. */
  undoRemove(): void {
    if (this.thrown) this.#set(this.thrown.before);
  }

  removePicture(picture: Picture): void {
    const { form } = this;
    if (!form) return;
    const kept = picturesOf(form.values).filter(({ url }) => url !== picture.url);
    form.set('pictures', JSON.stringify(kept));
  }

  #addPicture(picture: Picture): void {
    const { form } = this;
    if (form) form.set('pictures', JSON.stringify([...picturesOf(form.values), picture]));
  }

  /** A list that was not taken is kept, and says so itself. */
  #set(goods: readonly Product[]): void {
    this.thrown = null;
    if (goods !== this.goods) this.list.set(goods).catch(() => undefined);
  }

  get #down(): readonly Product[] {
    const { show } = this.#tools();
    return show.now.order.flatMap((id) => show.catalog.get(id) ?? []);
  }
}
