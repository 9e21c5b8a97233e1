import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { AddController } from '../goods/add-controller.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { LinkController } from '../goods/link-controller.js';
import { openProduct } from '../goods/open-product.js';
import { renderProductAction } from '../goods/product-action.js';
import { productLink } from '../goods/product-link.js';
import { priceTag } from '../goods/price-tag.js';
import { renderProductNote } from '../goods/product-note.js';
import { productView, type ProductView } from '../goods/product-view.js';
import { SeenController } from '../goods/seen-controller.js';
import { WantController } from '../goods/want-controller.js';
import { Words } from '../localize/words.js';
import { listedGoods } from '../products/listed-goods.js';
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
import { styles } from './pinned.styles.js';

/**
 * @summary What the host is showing: the stage's pins, in the words of now.
 *
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody asked for goods. Cancel it to add them yourself.
 * @fires {TellMeEvent} stall-tell-me - Somebody asked to be told. Cancel it to do it yourself.
 * @fires {StallErrorEvent} stall-error - The store refused, or a wish was.
 * @fires {MeasuredEvent} stall-measured - What is shown was seen, or was put into the cart.
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
export class PinnedElement extends DrawnInTurn {
  static override styles = [...base, button, goodsStyles, price, skeleton, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #adding = new AddController(this);
  readonly #wishing = new WishController(this);
  readonly #pins = new ShowController(this, (show) =>
    show.stage.pins.flatMap(({ product }) => productView(show, product) ?? []),
  );

  /** How many are drawn at most, newest first. Default: all. */
  @property({ type: Number }) max: number | null = null;

  constructor() {
    super();
    new LinkController(this);
    const show = () => this.#pins.show;
    new SeenController(this, 'pin', show);
    new WantController(this, show, () => this.#shown.map(({ product }) => product.id));
  }

  override render(): TemplateResult | typeof nothing {
    const { show } = this.#pins;
    if (!show) return nothing;
    const shown = this.#shown;
    const newest = shown[0] && this.#words.text(shown[0].product.title);
    return html`<p class="unseen" role="status">
        ${newest === undefined ? nothing : `${this.#words.term('shownNow')}: ${newest}`}
      </p>
      ${
        shown.length === 0
          ? this.#renderSkeleton(show)
          : html`<ul aria-label=${this.#words.term('pinnedGoods')}>
              ${repeat(
                shown,
                ({ product }) => product.id,
                (view) => this.#renderPin(view, show),
              )}
            </ul>`
      }`;
  }

  get #shown(): readonly ProductView[] {
    return this.#pins.value?.slice(0, this.max ?? undefined) ?? [];
  }

  /** What stands above does not move when the goods arrive. */
  #renderSkeleton(show: Show): TemplateResult | typeof nothing {
    if (show.stage.pins.length === 0 || listedGoods(show) !== 'loading') return nothing;
    return html`<div class="waiting" aria-hidden="true">
      <div class="skeleton face"></div>
      <div class="skeleton words"></div>
    </div>`;
  }

  #renderPin(view: ProductView, show: Show): TemplateResult {
    const { product } = view;
    const state = this.#adding.state(product.id);
    const link = productLink(product, show);
    return html`<li part="item" data-product=${product.id}>
      <div class="face">
        ${renderPicture(product.pictures[0], show, this.#words, {
          sizes: '64px',
          decorative: true,
          eager: true,
        })}
      </div>
      <a
        class="title"
        part="title"
        href=${ifDefined(link.href)}
        target="_blank"
        rel=${link.rel}
        @click=${(event: MouseEvent) => openProduct(event, product.id, this.#navigator.value)}
        ><bdi>${this.#words.text(product.title)}</bdi></a
      >
      <div class="buy">
        <div class="words">
          ${renderPrice({ ...priceTag(product), quote: view.quote }, this.#words)}
          ${renderProductNote(view, this.#words)}
        </div>
        ${renderProductAction(view, {
          show,
          words: this.#words,
          adding: this.#adding,
          wishing: this.#wishing,
          navigator: this.#navigator.value,
        })}
      </div>
      ${renderDisclosure(link, show, this.#words)}
      ${state.at === 'failed' ? html`<p class="failed" role="alert">${this.#words.why(state.error)}</p>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-pinned': PinnedElement;
  }
}
