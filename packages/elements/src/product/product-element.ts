import type { Show } from '@livestall/client';
import { stockLeft } from '@livestall/protocol';
import type { Product, Variant } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { AddController } from '../goods/add-controller.js';
import { besidePrice } from '../goods/beside-price.js';
import { LinkController } from '../goods/link-controller.js';
import { priceTag } from '../goods/price-tag.js';
import { renderUnit } from '../goods/product-note.js';
import { fewLeft, productView, type ProductView } from '../goods/product-view.js';
import { quantityRange, takeable } from '../goods/quantity-range.js';
import { shopItem } from '../goods/shop-item.js';
import { WantController } from '../goods/want-controller.js';
import { Words } from '../localize/words.js';
import { listedGoods } from '../products/listed-goods.js';
import { renderPrice } from '../render/price.js';
import { Reporting } from '../report/reporting.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods } from '../styles/goods.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { WishController } from '../wish/wish-controller.js';
import { AreaWish } from './area-wish.js';
import { renderBuyBar } from './buy-bar.js';
import { CarryOn } from './carry-on.js';
import { choose, chosenVariant, firstChoice, keptChoice, type Chosen } from './options.js';
import { firstInput, renderOptionsField } from './options-field.js';
import { options } from './options.styles.js';
import { renderGallery } from './gallery.js';
import { renderProvenance } from './provenance.js';
import { renderGone } from './render-gone.js';
import { renderReport } from './render-report.js';
import { RequestDesk } from './request-desk.js';
import { request } from './request.styles.js';
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
 * @csspart request - The form by which it is asked for, or what was asked.
 * @csspart provenance - Where it comes from.
 * @csspart tell-grower - The button of those to whom it is not delivered.
 * @csspart carry-on - What copies its link, and shows it as a QR code for the phone beside.
 * @csspart disclosure - That somebody earns by its link.
 * @csspart report - The button by which it is reported.
 * @csspart tell-me - The button in its place while it is sold out.
 * @csspart button - The button that buys.
 */
export class ProductElement extends LitElement {
  static override styles = [
    ...base,
    button,
    goods,
    price,
    skeleton,
    styles,
    options,
    request,
    provenance,
  ];

  readonly #words = new Words(this);
  readonly #reporting = new Reporting(this, this.#words);
  readonly #adding = new AddController(this);
  readonly #wishing = new WishController(this);
  readonly #area = new AreaWish(this);
  readonly #requests = new RequestDesk(this);
  readonly #carrying = new CarryOn(this, this.#words);
  readonly #product = new ShowController(this, (show) => ({
    view: productView(show, this.product),
    loading: listedGoods(show) === 'loading',
    removed: show.now.removed,
    gauges: show.gauges,
    wishes: show.mine.wishes,
    requests: show.mine.requests,
    requesting: show.mine.requesting,
    viewer: show.mine.viewer,
  }));

  /** The product's id. */
  @property() product = '';

  #chosen: Chosen = {};
  #chosenOf: string | null = null;
  /** How many are wanted: there may be fewer just now. */
  #quantity = 0;
  /** The axis that was still open when somebody wanted to buy. */
  #missing: string | null = null;

  constructor() {
    super();
    new LinkController(this);
    new WantController(
      this,
      () => this.#product.show,
      () => [this.product],
    );
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
    if (!view) return renderGone(this.product, show, this.#words);
    const { product } = view;
    const variant = chosenVariant(product, this.#chosen);
    const asks = view.action === 'ask';
    return html`<article class=${asks || product.options?.length ? 'optioned' : ''}>
      ${renderGallery(product, variant, show, this.#words)}
      <div>
        <h2 part="title" tabindex="-1"><bdi>${this.#words.text(product.title)}</bdi></h2>
        ${this.#renderNote(view, variant, show)} ${this.#renderPrice(view, variant)}
      </div>
      ${
        // What is asked for has its choices in the form. What was asked is in sight once it is sold out, too.
        product.request
          ? this.#requests.render(view, show, this.#words)
          : renderOptionsField(product, {
              ...{ chosen: this.#chosen, missing: this.#missing, show, words: this.#words },
              choose: (axis, value) => this.#choose(product, axis, value),
            })
      }
      ${
        product.description
          ? html`<p class="description" dir="auto">${this.#words.text(product.description)}</p>`
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
      ${this.#carrying.render(product, show)} ${renderReport(product, this.#reporting, this.#words)}
      ${asks ? nothing : this.#renderBuy(view, variant, show)}
    </article>`;
  }

  #renderNote(view: ProductView, variant: Variant | undefined, show: Show) {
    const { product, left, quote } = view;
    const { unit, unitPrice } = product;
    const { price } = priceTag(product, variant);
    // No option moves away from under the finger that chooses it.
    const kept = quote === 'asking' || besidePrice(product, price).unitPrice === undefined;
    const few = fewLeft(variant ? stockLeft(show.gauges, product, variant) : left);
    return html`${renderUnit({ unit, unitPrice, kept }, this.#words)}
    ${
      few === null
        ? nothing
        : html`<p class="note few numbers">
            ${this.#words.term(product.visit ? 'placesLeft' : 'onlyLeft', few)}
          </p>`
    }`;
  }

  #renderPrice({ product, quote }: ProductView, variant: Variant | undefined): TemplateResult {
    return renderPrice({ ...priceTag(product, variant), quote }, this.#words);
  }

  #choose(product: Product, axis: string, value: string): void {
    const before = this.#chosen;
    this.#chosen = choose(product, before, axis, value);
    this.requestUpdate();
    if (this.#chosen === before) return;
    this.#missing = null;
    this.#adding.clear(product.id);
    const variant = chosenVariant(product, this.#chosen);
    if (variant?.picture) void this.#showFirstPicture();
    const item = shopItem({ product, ...(variant && { variant }), quantity: 1 });
    this.dispatchEvent(new MeasuredEvent({ of: 'option', item, axis, value }));
  }

  #renderBuy(view: ProductView, variant: Variant | undefined, show: Show): TemplateResult {
    const { product } = view;
    const left = variant ? stockLeft(show.gauges, product, variant) : view.left;
    const range = quantityRange(product, left);
    const quantity = takeable(this.#quantity, range);
    const purchase = { view, chosen: this.#chosen, variant, quantity, range };
    return renderBuyBar(purchase, {
      ...{ show, words: this.#words, adding: this.#adding, wishing: this.#wishing },
      setQuantity: (quantity) => {
        this.#quantity = quantity;
        this.#adding.clear(product.id);
        this.requestUpdate();
      },
      ask: (axis) => this.#ask(axis),
    });
  }

  /** The picture of what was chosen stands first. */
  async #showFirstPicture(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.gallery')?.scrollTo({ left: 0 });
  }

  /** Shows what is still to be chosen. */
  #ask(axis: string): void {
    this.#missing = axis;
    this.requestUpdate();
    const input = firstInput(this.renderRoot, axis);
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
