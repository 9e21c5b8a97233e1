import type { Show } from '@livestall/client';
import { stockLeft } from '@livestall/protocol';
import type { OptionAxis, OptionValue, Product, Variant } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { AddController } from '../goods/add-controller.js';
import { addTerm } from '../goods/add-term.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { LinkController } from '../goods/link-controller.js';
import { renderPriceNote } from '../goods/price-note.js';
import { productLink } from '../goods/product-link.js';
import { renderUnit } from '../goods/product-note.js';
import { fewLeft, lowestPrice, productView, type ProductView } from '../goods/product-view.js';
import { quantityRange } from '../goods/quantity-range.js';
import { shopItem } from '../goods/shop-item.js';
import { icon } from '../icons/icon.js';
import { check, leave } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { renderPrice } from '../render/price.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods } from '../styles/goods.styles.js';
import { price } from '../styles/price.styles.js';
import { renderTellMe } from '../wish/render-tell-me.js';
import { WishController } from '../wish/wish-controller.js';
import { AreaWish } from './area-wish.js';
import { CarryOn } from './carry-on.js';
import {
  availability,
  type Availability,
  choose,
  chosenVariant,
  firstChoice,
  fittingVariants,
  keptChoice,
  openAxes,
  type Chosen,
} from './options.js';
import { renderGallery } from './gallery.js';
import { renderProvenance } from './provenance.js';
import { renderQuantityField } from './quantity-field.js';
import { renderSellingTerms } from './selling-terms.js';
import { styles } from './product.styles.js';
import { provenance } from './provenance.styles.js';

/**
 * @summary A product in full: pictures, options, quantity, and where it comes from.
 *
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody asked for goods. Cancel it to add them yourself.
 * @fires {TellMeEvent} stall-tell-me - Somebody asked to be told. Cancel it to do it yourself.
 * @fires {StallErrorEvent} stall-error - The store refused, or a wish was.
 * @fires {MeasuredEvent} stall-measured - It was opened, one of its options chosen, or it was put into the cart.
 *
 * @csspart picture - A picture of the gallery.
 * @csspart title - The name.
 * @csspart price - The price of what is chosen.
 * @csspart compare-at - The price it is compared with.
 * @csspart options - An option axis.
 * @csspart provenance - Where it comes from.
 * @csspart tell-grower - The button of those to whom it is not delivered.
 * @csspart carry-on - What copies its link, and shows it as a QR code for the phone beside.
 * @csspart disclosure - That somebody earns by its link.
 * @csspart tell-me - The button in its place while it is sold out.
 * @csspart button - The button that buys.
 */
export class ProductElement extends LitElement {
  static override styles = [...base, button, goods, price, styles, provenance];

  readonly #words = new Words(this);
  readonly #adding = new AddController(this);
  readonly #wishing = new WishController(this);
  readonly #area = new AreaWish(this);
  readonly #carrying = new CarryOn(this);
  readonly #product = new ShowController(this, (show) => ({
    view: productView(show, this.product),
    gauges: show.gauges,
    wishes: show.mine.wishes,
  }));

  /** The product's id. */
  @property() product = '';

  #chosen: Chosen = {};
  #chosenOf: string | null = null;
  #quantity = 0;
  /** The axis that was still open when somebody wanted to buy. */
  #missing: string | null = null;

  constructor() {
    super();
    new LinkController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const product = this.#product.value?.view?.product;
    if (changed.has('product')) this.#quantity = 0;
    if (product && product.id !== this.#chosenOf) {
      this.#chosenOf = product.id;
      this.#chosen = firstChoice(product);
      this.#missing = null;
      const item = shopItem({ product, quantity: 1 });
      this.dispatchEvent(new MeasuredEvent({ of: 'opened', item }));
    } else if (product) {
      // The store may have other options for this viewer than the show.
      this.#chosen = keptChoice(product, this.#chosen);
    }
  }

  /** Puts the focus on its name, from where it is read. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#product;
    if (!show || !value) return nothing;
    const { view } = value;
    if (!view) return html`<p class="gone">${this.#words.term('productGone')}</p>`;
    const { product } = view;
    const variant = chosenVariant(product, this.#chosen);
    const axes = product.options ?? [];
    return html`<article class=${axes.length > 0 ? 'optioned' : ''}>
      ${renderGallery(product, variant, show, this.#words)}
      <div>
        <h2 part="title" tabindex="-1"><bdi>${this.#words.text(product.title)}</bdi></h2>
        ${this.#renderNote(view, variant, show)} ${this.#renderPrice(view, variant)}
        ${renderPriceNote([view], this.#words)}
      </div>
      ${axes.map((axis) => this.#renderAxis(axis, view, show))}
      ${
        product.description
          ? html`<p class="description">${this.#words.text(product.description)}</p>`
          : nothing
      }
      ${renderSellingTerms(product, show, this.#words)}
      ${
        product.provenance
          ? renderProvenance(
              product.provenance,
              show,
              this.#words,
              this.#area.render(product, { show, words: this.#words, wishing: this.#wishing }),
            )
          : nothing
      }
      ${this.#carrying.render(product, show, this.#words)} ${this.#renderBuy(view, variant, show)}
    </article>`;
  }

  #renderNote(view: ProductView, variant: Variant | undefined, show: Show) {
    const { product, left } = view;
    const few = fewLeft(variant ? stockLeft(show.gauges, product, variant) : left);
    return html`${renderUnit(view, this.#words)}
    ${
      few === null
        ? nothing
        : html`<p class="note few numbers">
            ${this.#words.term(product.visit ? 'placesLeft' : 'onlyLeft', few)}
          </p>`
    }`;
  }

  #renderPrice({ product, quote }: ProductView, variant: Variant | undefined): TemplateResult {
    const { compareAt, price, weighed: about = false } = product;
    return variant
      ? renderPrice({ price: variant.price ?? price, about, compareAt, quote }, this.#words)
      : renderPrice({ ...lowestPrice(product), compareAt, quote }, this.#words);
  }

  #renderAxis(axis: OptionAxis, view: ProductView, show: Show): TemplateResult {
    return html`<fieldset class=${axis.id === this.#missing ? 'missing' : ''} part="options">
      <legend>${this.#words.text(axis.label)}</legend>
      <div class="values">
        ${axis.values.map((value) => this.#renderValue(axis, value, view, show))}
      </div>
    </fieldset>`;
  }

  #renderValue(
    { id }: OptionAxis,
    value: OptionValue,
    { product }: ProductView,
    show: Show,
  ): TemplateResult {
    const state = availability(product, this.#chosen, id, value.id, (variant) =>
      stockLeft(show.gauges, product, variant),
    );
    return html`<label class="value ${state}">
      <input
        type="radio"
        name=${`axis-${id}`}
        .checked=${this.#chosen[id] === value.id}
        @change=${() => this.#choose(product, id, value.id)}
      />
      <span class="chip"
        ><span
          >${this.#renderLabel(this.#words.text(value.label), state)}
          ${state === 'free' && product.visit ? this.#renderPlaces(product, id, value, show) : nothing}</span
        ></span
      >
    </label>`;
  }

  #choose(product: Product, axis: string, value: string): void {
    this.#chosen = choose(product, this.#chosen, axis, value);
    this.#missing = null;
    this.#adding.clear(product.id);
    this.requestUpdate();
    const variant = chosenVariant(product, this.#chosen);
    const item = shopItem({ product, ...(variant && { variant }), quantity: 1 });
    this.dispatchEvent(new MeasuredEvent({ of: 'option', item, axis, value }));
  }

  /** A visit's dates say how many places they have. */
  #renderPlaces(product: Product, axis: string, { id }: OptionValue, show: Show) {
    const left = fittingVariants(product, { ...this.#chosen, [axis]: id }).map((variant) =>
      stockLeft(show.gauges, product, variant),
    );
    if (left.includes(undefined)) return nothing;
    const places = left.reduce<number>((sum, one) => sum + Math.max(0, one ?? 0), 0);
    return html`<small class="numbers">${this.#words.term('placesLeft', places)}</small>`;
  }

  #renderLabel(label: string, state: Availability): TemplateResult {
    if (state === 'free') return html`${label}`;
    if (state === 'impossible') {
      return html`${label}<span class="unseen">, ${this.#words.term('notAvailable')}</span>`;
    }
    return html`<s>${label}</s><span class="unseen">, </span
      ><small>${this.#words.term('soldOut')}</small>`;
  }

  #renderBuy(view: ProductView, variant: Variant | undefined, show: Show): TemplateResult {
    const { product, action } = view;
    const range = quantityRange(
      product,
      variant ? stockLeft(show.gauges, product, variant) : view.left,
    );
    const soldOut = action === 'sold-out' || range.most < range.least;
    this.#quantity = Math.max(range.least, Math.min(this.#quantity, range.most));
    const state = this.#adding.state(product.id);
    if (action === 'view') return html`<div class="buy">${this.#renderStoreLink(view, show)}</div>`;
    return html`<div class="buy">
      ${
        soldOut
          ? nothing
          : renderQuantityField(this.#quantity, range, this.#words, (quantity) => {
              this.#quantity = quantity;
              this.requestUpdate();
            })
      }
      ${soldOut ? this.#renderSoldOut(view, variant, show) : this.#renderAdd(view, variant, show)}
      ${state.at === 'failed' ? html`<p class="failed" role="alert">${this.#words.why(state.error)}</p>` : nothing}
    </div>`;
  }

  #renderSoldOut({ product, action }: ProductView, variant: Variant | undefined, show: Show) {
    // What is sold out in all its variants is wished for as a whole.
    const of = action === 'sold-out' || !variant ? {} : { variant: variant.id };
    return html`<p class="sold-out">${this.#words.term('soldOut')}</p>
      ${renderTellMe(
        { of: 'product', product: product.id, ...of },
        {
          ...{ show, words: this.#words, wishing: this.#wishing },
          label: this.#words.term('tellMeBack', this.#words.text(product.title)),
        },
      )}`;
  }

  #renderAdd({ product }: ProductView, variant: Variant | undefined, show: Show): TemplateResult {
    const { at } = this.#adding.state(product.id);
    const open = openAxes(product, this.#chosen)[0];
    const axis = product.options?.find(({ id }) => id === open);
    return html`<button
      class="button accent"
      part="button"
      type="button"
      aria-disabled=${at === 'adding' ? 'true' : 'false'}
      @click=${() => {
        if (axis) this.#ask(axis.id);
        else {
          void this.#adding.add(
            { product, quantity: this.#quantity, ...(variant && { variant }) },
            show,
          );
        }
      }}
    >
      ${at === 'added' ? icon(check) : nothing}
      ${
        axis
          ? this.#words.term('choose', this.#words.text(axis.label))
          : this.#words.term(
              at === 'adding' ? 'adding' : at === 'added' ? 'added' : addTerm(product),
            )
      }
    </button>`;
  }

  #renderStoreLink({ product }: ProductView, show: Show): TemplateResult | typeof nothing {
    const link = productLink(product, show);
    if (link.href === undefined) return nothing;
    return html`${renderDisclosure(link, show, this.#words)}
      <a class="button accent" part="button" href=${link.href} target="_blank" rel=${link.rel}
        >${this.#words.term('viewInStore')} ${icon(leave, 18)}</a
      >`;
  }

  /** Shows what is still to be chosen. */
  #ask(axis: string): void {
    this.#missing = axis;
    this.requestUpdate();
    const input = this.renderRoot.querySelector<HTMLInputElement>(
      `input[name="${CSS.escape(`axis-${axis}`)}"]`,
    );
    input?.focus({ preventScroll: true });
    // The whole choice, and not only its first value.
    input?.closest('fieldset')?.scrollIntoView({ block: 'center' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-product': ProductElement;
  }
}
