import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
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
import { chapters } from '../long-list/chapters.js';
import { DrawnSoFar } from '../long-list/drawn-so-far.js';
import { ListParts, PART } from '../long-list/list-parts.js';
import { longList } from '../long-list/long-list.styles.js';
import { NearController } from '../long-list/near-controller.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods as goodsStyles } from '../styles/goods.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { WishController } from '../wish/wish-controller.js';
import { carousel } from './carousel.styles.js';
import { findGoods, uncheckedGoods, type GoodsSearch } from './find-goods.js';
import { goodsList } from './goods-list.js';
import { goodsNumbers } from './goods-numbers.js';
import { renderGoodsRow, type GoodsRow } from './goods-row.js';
import { renderGoodsSearch } from './goods-search.js';
import { goodsSearch } from './goods-search.styles.js';
import { listedGoods } from './listed-goods.js';
import { renderCarousel } from './render-carousel.js';
import { renderRemoved } from './render-removed.js';
import { RowEnds } from './row-ends.js';
import { styles } from './products.styles.js';

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
  static override styles = [
    ...base,
    button,
    goodsStyles,
    price,
    skeleton,
    goodsSearch,
    longList,
    styles,
    carousel,
  ];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #adding = new AddController(this);
  readonly #wishing = new WishController(this);
  readonly #goods = new ShowController(this, goodsList);
  readonly #near = new NearController(this);
  readonly #parts = new ListParts<ProductView>();
  readonly #drawn = new DrawnSoFar(this, this.#near, () => this.#count);
  /** The stall around it as it is at a click: no row is drawn anew where the viewer went to another place. */
  readonly #opening = {
    openProduct: (product: string) => this.#navigator.value?.openProduct(product),
  };

  readonly #ends = new RowEnds(this);

  /** Lays them out as cards in a row that is scrolled sideways, without a search. */
  @property({ type: Boolean, reflect: true }) carousel = false;

  #search = EVERYTHING;
  /** What all rows are drawn by. */
  #around: readonly unknown[] = [];
  /** So many parts the list has. */
  #count = 0;
  /** What the store is asked for as it may be in stock, wherever in the list it is. */
  #unchecked: readonly ProductView[] = [];

  constructor() {
    super();
    new FocusKeeper(this);
    new LinkController(this);
    const show = () => this.#goods.show;
    new SeenController(this, 'impression', show, () => this.#near.rows);
    new WantController(this, show, () =>
      this.#near.rows.map((row) => row.dataset['product'] ?? ''),
    );
    new WantController(this, show, () => this.#unchecked.map(({ product }) => product.id));
  }

  /** Puts the focus on the link of a product. */
  focusProduct(product: string): void {
    const row = `[data-product="${CSS.escape(product)}"] .title`;
    this.renderRoot.querySelector<HTMLElement>(row)?.focus();
  }

  override render(): TemplateResult {
    const { show, value = 'loading' } = this.#goods;
    if (!show || value === 'loading') return this.#renderSkeleton();
    if (value.length === 0) {
      return html`${this.#renderEmpty()} ${renderRemoved(show, this.#words)}`;
    }
    const searched = value.length > PART && !this.carousel;
    this.#around = this.#aroundRows(show);
    // Where goods were taken off, nothing is left hidden by a search that nobody can see.
    const found = searched ? findGoods(value, this.#search, this.#words) : value;
    this.#unchecked = searched ? uncheckedGoods(value, this.#search, this.#words) : [];
    const checking = this.#unchecked.length > 0;
    const parts = this.#parts.of(found);
    this.#count = parts.length;
    return html`${searched ? this.#renderSearch(found.length, checking) : nothing}
    ${found.length === 0 && !checking ? this.#renderNone() : nothing}
    ${this.#renderList(parts, show)} ${checking ? this.#renderChecking() : nothing}
    ${renderRemoved(show, this.#words)} ${renderPriceNote(value, this.#words)}`;
  }

  #renderList(parts: readonly (readonly ProductView[])[], show: Show): TemplateResult {
    const label = this.#words.term('goods');
    const drawn = chapters(this.#drawn.parts, parts.length).map(
      (chapter) =>
        html`<div class="chapter">
          ${chapter.map((part) => this.#renderPart(parts[part] ?? [], part, show))}
        </div>`,
    );
    if (this.carousel) return renderCarousel(drawn, label, this.#ends);
    return html`<div role="list" aria-label=${label}>${drawn}</div>`;
  }

  /** A part is drawn anew where something that its rows are drawn by has changed: of one that is near, those rows alone. */
  #renderPart(views: readonly ProductView[], part: number, show: Show): TemplateResult {
    const full = this.#drawn.rows(part);
    const doing = full > 0 ? [this.#adding.changes, this.#wishing.changes] : [];
    const listed = listedGoods(show);
    return html`<div class="part" data-part=${part}>
      ${guard([views, listed, full, ...doing, ...this.#around], () => {
        const numbers = goodsNumbers(listed === 'loading' ? [] : listed);
        return repeat(
          views,
          ({ product }) => product.id,
          (view, at) => {
            const number = numbers.get(view.product.id) ?? 0;
            return this.#renderRow({ view, number, near: at < full }, show);
          },
        );
      })}
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
        navigator: this.#navigator.value && this.#opening,
      }),
    );
  }

  #aroundRows(show: Show): readonly unknown[] {
    const { id, cart, now } = show;
    // The words of a language may come after it was chosen: this one is another in each.
    const language = [this.#words.lang(), this.#words.term('addToBasket')];
    return [show, id, cart.status, now.info.disclosure, !this.#navigator.value, ...language];
  }

  #look(search: GoodsSearch): void {
    this.#search = search;
    this.#drawn.restart();
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

  /** What is found so far stands above it; a reader hears of it where what was found is told. */
  #renderChecking(): TemplateResult {
    return html`<p class="note checking" aria-hidden="true">
      ${this.#words.term('goodsChecking')}
    </p>`;
  }

  #renderSearch(found: number, checking: boolean): TemplateResult {
    const { words, filter } = this.#search;
    const looking = words !== '' || filter !== 'all';
    return html`${renderGoodsSearch(this.#search, this.#words, (search) => this.#look(search))}
      <p class="unseen" role="status">
        ${
          checking
            ? this.#words.term('goodsChecking')
            : looking
              ? this.#words.term('goodsFound', found)
              : nothing
        }
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
      <div class=${this.carousel ? 'ways' : ''} aria-hidden="true">
        <div class=${this.carousel ? 'waiting' : ''}>${row}${row}${row}</div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-products': ProductsElement;
  }
}
