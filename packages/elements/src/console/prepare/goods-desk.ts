import { newId } from '@livestall/client/host';
import { readGauge, stockGauge, type Picture, type Product } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { ArrangedList } from './arranged-list.js';
import { OpenForm } from './open-form.js';
import { picturesOf } from './pictures-of.js';
import { productValues, readProduct, type ProductEntry } from './product-form.js';
import { Uploads } from './uploads.js';

/** The goods being prepared: their list, and the form of one of them. */
export class GoodsDesk {
  readonly list: ArrangedList<Product>;
  readonly uploads: Uploads;
  form: OpenForm<ProductEntry> | null = null;
  /** The product that the form is of. */
  editing = '';
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
    this.uploads = new Uploads(
      () => tools().host,
      (picture) => this.#addPicture(picture),
      changed,
    );
  }

  get goods(): readonly Product[] {
    return this.list.entries;
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
      {
        read: (values) => readProduct(values, product, this.editing, this.#tools().words),
        changed: this.#changed,
      },
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
      const { goods } = this;
      const known = goods.some(({ id }) => id === product.id);
      await this.list.save(
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
}
