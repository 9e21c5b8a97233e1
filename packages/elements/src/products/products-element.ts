import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { AddController } from '../goods/add-controller.js';
import { LinkController } from '../goods/link-controller.js';
import { renderPriceNote } from '../goods/price-note.js';
import type { ProductView } from '../goods/product-view.js';
import { SeenController } from '../goods/seen-controller.js';
import { WantController } from '../goods/want-controller.js';
import { icon } from '../icons/icon.js';
import { goods } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods as goodsStyles } from '../styles/goods.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { turn } from '../time/turn.js';
import { WishController } from '../wish/wish-controller.js';
import { findGoods, type GoodsSearch } from './find-goods.js';
import { goodsList } from './goods-list.js';
import { renderGoodsRow, type GoodsRow } from './goods-row.js';
import { renderGoodsSearch } from './goods-search.js';
import { goodsSearch } from './goods-search.styles.js';
import { listedGoods } from './listed-goods.js';
import { NearController } from './near-controller.js';
import { styles } from './products.styles.js';

/** So many goods are seen at a glance, and are a part of the list; more are searched, and drawn when their part comes near. */
const FEW = 12;

/** So many parts of the list are drawn in one task. */
const AT_ONCE = 4;

/** Nothing is looked for. */
const EVERYTHING: GoodsSearch = { words: '', filter: 'all' };

/**
 * @summary The goods of the show, in the seller's order.
 *
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody asked for goods. Cancel it to add them yourself.
 * @fires {TellMeEvent} stall-tell-me - Somebody asked to be told. Cancel it to do it yourself.
 * @fires {StallErrorEvent} stall-error - The store refused, or a wish was.
 * @fires {MeasuredEvent} stall-measured - Goods were seen, or put into the cart.
 *
 * @slot empty - What stands here while nothing is laid out.
 *
 * @csspart item - One product.
 * @csspart picture - Its picture.
 * @csspart title - Its name, a link to it.
 * @csspart price - Its price.
 * @csspart compare-at - The price it is compared with.
 * @csspart disclosure - That somebody earns by its link.
 * @csspart tell-me - The button in its place while it is sold out.
 * @csspart button - Its one button.
 */
export class ProductsElement extends DrawnInTurn {
  static override styles = [...base, button, goodsStyles, price, skeleton, goodsSearch, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #adding = new AddController(this);
  readonly #wishing = new WishController(this);
  readonly #goods = new ShowController(this, goodsList);
  readonly #near = new NearController(this);

  #search = EVERYTHING;
  /** What all rows are drawn by. */
  #around: readonly unknown[] = [];
  /** So many parts are drawn. */
  #parts = AT_ONCE;
  #growing = false;

  constructor() {
    super();
    new FocusKeeper(this);
    new LinkController(this);
    const show = () => this.#goods.show;
    new SeenController(this, 'impression', show, () => this.#near.rows);
    new WantController(this, show, () =>
      this.#near.rows.map((row) => row.dataset['product'] ?? ''),
    );
  }

  /** Puts the focus on the link of a product. */
  focusProduct(product: string): void {
    const row = `[data-product="${CSS.escape(product)}"] .title`;
    this.renderRoot.querySelector<HTMLElement>(row)?.focus();
  }

  override render(): TemplateResult {
    const { show, value = 'loading' } = this.#goods;
    if (!show || value === 'loading') return this.#renderSkeleton();
    if (value.length === 0) return this.#renderEmpty();
    const numbers = new Map(value.map((view, index) => [view, index]));
    const searched = value.length > FEW;
    this.#around = this.#aroundRows(show);
    // Where goods were taken off, nothing is left hidden by a search that nobody can see.
    const found = searched ? findGoods(value, this.#search, this.#words) : value;
    return html`${searched ? this.#renderSearch(found.length) : nothing}
      ${found.length === 0 ? this.#renderNone() : nothing}
      <div role="list" aria-label=${this.#words.term('goods')}>
        ${inParts(found)
          .slice(0, this.#parts)
          .map((views, part) => this.#renderPart(views, part, numbers, show))}
      </div>
      ${renderPriceNote(value, this.#words)}`;
  }

  protected override updated(): void {
    const { value = 'loading' } = this.#goods;
    if (value !== 'loading' && this.#parts * FEW < value.length) void this.#grow();
  }

  /** What is below comes a few parts at a time: frames and taps come in between. */
  async #grow(): Promise<void> {
    if (this.#growing) return;
    this.#growing = true;
    await turn();
    this.#growing = false;
    this.#parts += AT_ONCE;
    this.requestUpdate();
  }

  /** A part is drawn anew where something that its rows are drawn by has changed: of one that is near, those rows alone. */
  #renderPart(
    views: readonly ProductView[],
    part: number,
    numbers: ReadonlyMap<ProductView, number>,
    show: Show,
  ): TemplateResult {
    const near = part === 0 || this.#near.came(part);
    const doing = near ? [this.#adding.changes, this.#wishing.changes] : [];
    return html`<div class="part" data-part=${part}>
      ${guard([...views, listedGoods(show), near, ...doing, ...this.#around], () =>
        repeat(
          views,
          ({ product }) => product.id,
          (view) => this.#renderRow({ view, number: (numbers.get(view) ?? 0) + 1, near }, show),
        ),
      )}
    </div>`;
  }

  /** A row is drawn anew where something that it is drawn by has changed. */
  #renderRow(row: GoodsRow, show: Show): unknown {
    const { id: product } = row.view.product;
    const adding = this.#adding.state(product);
    const wish = this.#wishing.state({ of: 'product', product }, show);
    return guard([row.view, row.number, row.near, adding, wish, ...this.#around], () =>
      renderGoodsRow(row, {
        show,
        words: this.#words,
        adding: this.#adding,
        wishing: this.#wishing,
        navigator: this.#navigator.value,
      }),
    );
  }

  #aroundRows(show: Show): readonly unknown[] {
    const { id, cart, now } = show;
    // The words of a language may come after it was chosen: this one is another in each.
    const language = [this.#words.lang(), this.#words.term('addToBasket')];
    return [show, id, cart.status, now.info.disclosure, this.#navigator.value, ...language];
  }

  #look(search: GoodsSearch): void {
    this.#search = search;
    this.requestUpdate();
  }

  /** Back to all goods. The focus goes to their filter, as the button it was on leaves. */
  async #showAll(): Promise<void> {
    this.#look(EVERYTHING);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.filters [aria-pressed="true"]')?.focus();
  }

  #renderNone(): TemplateResult {
    return html`<div class="none">
      <p>${this.#words.term('goodsNotFound')}</p>
      <button class="button" type="button" @click=${() => this.#showAll()}>
        ${this.#words.term('showAllGoods')}
      </button>
    </div>`;
  }

  #renderSearch(found: number): TemplateResult {
    const { words, filter } = this.#search;
    const looking = words !== '' || filter !== 'all';
    return html`${renderGoodsSearch(this.#search, this.#words, (search) => this.#look(search))}
      <p class="unseen" role="status">
        ${looking ? this.#words.term('goodsFound', found) : nothing}
      </p>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<slot name="empty"
      ><div class="empty">
        ${icon(goods, 40)}
        <h3>${this.#words.term('noGoodsTitle')}</h3>
        <p>${this.#words.term('noGoodsText')}</p>
      </div></slot
    >`;
  }

  #renderSkeleton(): TemplateResult {
    const row = html`<div class="row">
      <div class="face"><div class="skeleton"></div></div>
      <div class="words">
        <div class="skeleton line"></div>
        <div class="skeleton line short"></div>
      </div>
    </div>`;
    return html`<p class="unseen" role="status">${this.#words.term('goodsLoading')}</p>
      <div aria-hidden="true">${row}${row}${row}</div>`;
  }
}

/** The list in parts of a dozen: each is whole rows of two, three or four columns. */
function inParts(views: readonly ProductView[]): (readonly ProductView[])[] {
  const count = Math.ceil(views.length / FEW);
  return Array.from({ length: count }, (_, part) => views.slice(part * FEW, (part + 1) * FEW));
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-products': ProductsElement;
  }
}
