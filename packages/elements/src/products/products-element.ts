import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { AddController } from '../goods/add-controller.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { LinkController } from '../goods/link-controller.js';
import { openProduct } from '../goods/open-product.js';
import { renderPriceNote } from '../goods/price-note.js';
import { renderProductAction } from '../goods/product-action.js';
import { productLink } from '../goods/product-link.js';
import { renderProductNote } from '../goods/product-note.js';
import { lowestPrice, type ProductView } from '../goods/product-view.js';
import { SeenController } from '../goods/seen-controller.js';
import { icon } from '../icons/icon.js';
import { goods } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { renderPicture } from '../render/picture.js';
import { renderPrice } from '../render/price.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods as goodsStyles } from '../styles/goods.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { WishController } from '../wish/wish-controller.js';
import { findGoods, type GoodsSearch } from './find-goods.js';
import { goodsList } from './goods-list.js';
import { renderGoodsSearch } from './goods-search.js';
import { goodsSearch } from './goods-search.styles.js';
import { styles } from './products.styles.js';

/** So many goods are seen at a glance; more are searched. */
const FEW = 12;

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

  #search = EVERYTHING;

  constructor() {
    super();
    new LinkController(this);
    new SeenController(this, 'impression', () => this.#goods.show);
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
    // Where goods were taken off, nothing is left hidden by a search that nobody can see.
    const found = searched ? findGoods(value, this.#search, this.#words) : value;
    return html`${searched ? this.#renderSearch(found.length) : nothing}
      ${renderPriceNote(value, this.#words)} ${found.length === 0 ? this.#renderNone() : nothing}
      <ol aria-label=${this.#words.term('goods')}>
        ${repeat(
          found,
          ({ product }) => product.id,
          (view) => this.#renderRow(view, (numbers.get(view) ?? 0) + 1, show),
        )}
      </ol>`;
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

  #renderRow(view: ProductView, number: number, show: Show): TemplateResult {
    const { product, pinned, shown, action } = view;
    const state = this.#adding.state(product.id);
    const link = productLink(product, show);
    return html`<li
      part="item"
      class=${action === 'sold-out' ? 'gone' : pinned ? 'shown' : ''}
      data-product=${product.id}
    >
      <div class="face">
        ${renderPicture(product.pictures[0], show, this.#words, {
          sizes: '88px',
          decorative: true,
        })}
        <span class="number numbers" aria-hidden="true">${number}</span>
        ${pinned ? html`<p class="now">${this.#words.term('shownNow')}</p>` : nothing}
        ${!pinned && shown ? html`<p class="now before">${this.#words.term('shownBefore')}</p>` : nothing}
      </div>
      <div class="words">
        <div>
          <a
            class="title"
            part="title"
            href=${ifDefined(link.href)}
            target="_blank"
            rel=${link.rel}
            @click=${(event: MouseEvent) => openProduct(event, product.id, this.#navigator.value)}
            ><bdi>${this.#words.text(product.title)}</bdi></a
          >
          ${renderProductNote(view, this.#words)} ${renderDisclosure(link, show, this.#words)}
        </div>
        <div class="buy">
          ${renderPrice({ ...lowestPrice(product), compareAt: product.compareAt, quote: view.quote }, this.#words)}
          ${renderProductAction(view, {
            show,
            words: this.#words,
            adding: this.#adding,
            wishing: this.#wishing,
            navigator: this.#navigator.value,
          })}
        </div>
        ${
          state.at === 'failed'
            ? html`<p class="failed" role="alert">${this.#words.why(state.error)}</p>`
            : nothing
        }
      </div>
    </li>`;
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
    const row = html`<li>
      <div class="face"><div class="skeleton"></div></div>
      <div class="words">
        <div class="skeleton line"></div>
        <div class="skeleton line short"></div>
      </div>
    </li>`;
    return html`<p class="unseen" role="status">${this.#words.term('goodsLoading')}</p>
      <ul aria-hidden="true">
        ${row}${row}${row}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-products': ProductsElement;
  }
}
