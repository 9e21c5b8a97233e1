import type { Show } from '@livestall/client';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { couponAsks } from '../coupon/coupon-terms.js';
import { unsaidFailure } from '../coupon/unsaid-failure.js';
import { AddController } from '../goods/add-controller.js';
import { LinkController } from '../goods/link-controller.js';
import { WantController } from '../goods/want-controller.js';
import { icon } from '../icons/icon.js';
import { check, chevronDown, flash } from '../icons/shapes.js';
import { variantName } from '../goods/variant-name.js';
import { Words } from '../localize/words.js';
import { Announcer } from '../render/announcer.js';
import { cssProperties } from '../render/css-properties.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { Folding, type Piece } from '../render/folding.js';
import { renderPicture } from '../render/picture.js';
import { renderPrice } from '../render/price.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { drops } from '../styles/drops.styles.js';
import { price } from '../styles/price.styles.js';
import { TickController } from '../time/tick-controller.js';
import { renderOfferActs } from './offer-act.js';
import { offerName } from './offer-name.js';
import { OfferNews } from './offer-news.js';
import { offerNote } from './offer-note.js';
import { OfferTasks } from './offer-tasks.js';
import { offerViews, type OfferStanding, type OfferView } from './offer-view.js';
import { styles } from './offer.styles.js';
import { renderTellPurchase } from './tell-purchase.js';

/** What folds by itself: what is held stays in sight, and what comes and goes for its short while. */
const FOLDING: ReadonlySet<OfferStanding> = new Set([
  'open',
  'late',
  'waiting',
  'yours',
  'sign-in',
  'signing-in',
  'not-for-you',
  'gone',
]);

/** What a viewer can still act on: the newest of it stands until it is waved away. */
const OFFERED: ReadonlySet<OfferStanding> = new Set([
  'open',
  'late',
  'waiting',
  'sign-in',
  'signing-in',
]);

/** What it matters for whom it is for. Of one that is open for this viewer the units matter more. */
const SAYS_TERMS: ReadonlySet<OfferStanding> = new Set(['coming', 'sign-in', 'not-for-you']);

/** What has a countdown on it. */
const COUNTING: ReadonlySet<OfferStanding> = new Set(['coming', 'open', 'holding', 'held']);

/**
 * @summary The flash offers that the seller dropped: a price on units that are held for whoever taps first, with a
 * line for those who come late. It announces itself politely and never takes the focus.
 *
 * @fires {OfferHeldEvent} stall-offer-held - Units are held for this viewer, or the viewer stands in line.
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody wants what is held in the basket. Cancel it to add it yourself.
 * @fires {StallErrorEvent} stall-error - A hold was refused, or the store refused.
 * @fires {MeasuredEvent} stall-measured - What was held was put into the cart.
 *
 * @csspart offer - One offer.
 * @csspart picture - The picture of its goods.
 * @csspart price - Its price.
 * @csspart compare-at - What its goods cost otherwise.
 * @csspart countdown - The countdown until it opens.
 * @csspart button - Its buttons.
 * @csspart disclosure - That somebody earns by the link to what is held.
 * @csspart tab - What a folded offer became.
 *
 * @state empty - There is none.
 */
export class OfferElement extends LitElement {
  static override styles = [...base, button, price, drops, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #tasks = new OfferTasks(this);
  readonly #adding = new AddController(this);
  readonly #offers = new ShowController(this, offerViews);
  readonly #focus = new FocusKeeper(this);
  readonly #folding = new Folding('offer');
  readonly #news = new OfferNews();
  readonly #announcer = new Announcer(this);

  /** Folds an offer into a tab after a while, once it is over for this viewer or a newer one is there. */
  @property({ type: Boolean }) folds = false;

  constructor() {
    super();
    new LinkController(this);
    new TickController(this, () => this.#nextChange());
    const show = () => this.#offers.show;
    new WantController(
      this,
      show,
      () => this.#offers.value?.map(({ offer }) => offer.product) ?? [],
    );
  }

  protected override willUpdate(): void {
    const { show, value: offers = [] } = this.#offers;
    setState(this.#internals, 'empty', offers.length === 0);
    if (!show) return;
    this.#folding.begin(show.id);
    for (const view of offers) {
      const { id } = view.offer;
      // Whose turn has come is to see it.
      if (this.#news.hear(view, this.#words) && view.standing === 'held') this.#folding.unfold(id);
      this.#folding.see(this.#pieceOf(view), show.serverTime(), this.#focus.piece === id);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value: offers = [] } = this.#offers;
    if (!show) return nothing;
    return html`${this.#announcer.render(this.#news.newest)}
    ${
      offers.length === 0
        ? nothing
        : html`<ul aria-label=${this.#words.term('offers')}>
            ${repeat(
              offers,
              ({ offer }) => offer.id,
              (view) =>
                this.#folding.has(view.offer.id)
                  ? this.#renderTab(view)
                  : this.#renderOffer(view, show),
            )}
          </ul>`
    }`;
  }

  #renderOffer(view: OfferView, show: Show): TemplateResult {
    const { offer, product, variant, usual: compareAt, standing } = view;
    const title = offerName(view, this.#words);
    const choice = product && variant && variantName(product, variant, this.#words);
    return html`<li
      class="offer ${standing}"
      part="offer"
      data-piece=${offer.id}
      style=${cssProperties({ '--_left': String(partOf(view)) })}
      @focusout=${() => this.requestUpdate()}
    >
      <div class="face">
        ${renderPicture(product?.pictures[0], show, this.#words, {
          sizes: '64px',
          decorative: true,
          eager: true,
        })}
      </div>
      <div class="words">
        <p class="note numbers">
          ${icon(standing === 'yours' ? check : flash, 16)}
          <span>${this.#notes(view, show)}</span>
        </p>
        <h3><bdi>${title}</bdi>${choice ? html`<span>, ${choice}</span>` : nothing}</h3>
      </div>
      <div class="buy">
        ${renderPrice({ price: offer.price, compareAt }, this.#words)}
        <div class="acts">
          ${renderOfferActs(view, {
            show,
            words: this.#words,
            tasks: this.#tasks,
            adding: this.#adding,
          })}
        </div>
      </div>
      ${view.asksToTell ? renderTellPurchase(show, this.#words) : nothing}
      ${this.#renderFailure(view)}
      <button
        class="round fold"
        type="button"
        aria-label="${this.#words.term('couponFold')}: ${title}"
        @click=${() => this.#fold(offer.id)}
      >
        <span>${icon(chevronDown, 16)}</span>
      </button>
    </li>`;
  }

  #notes(view: OfferView, show: Show): string {
    const { perViewer: _, identity, ...others } = view.offer;
    const asksIn = view.standing === 'sign-in';
    const terms = { ...others, ...(identity && (!asksIn || show.canSignIn) && { identity }) };
    const asks = SAYS_TERMS.has(view.standing) ? couponAsks(terms, this.#words) : '';
    // Where there is a button for it, it need not be told.
    const note = asksIn && show.canSignIn ? '' : offerNote(view, show.serverTime(), this.#words);
    return [asks, note].filter(Boolean).join(' · ');
  }

  #renderFailure({ offer, standing }: OfferView): TemplateResult | typeof nothing {
    const failure = unsaidFailure(this.#tasks.of(offer.id).failure, standing);
    const added = this.#adding.state(offer.product);
    const error = failure ?? (added.at === 'failed' ? added.error : undefined);
    return error ? html`<p class="failed" role="alert">${this.#words.why(error)}</p>` : nothing;
  }

  #renderTab(view: OfferView): TemplateResult {
    const { offer, standing } = view;
    const name = offerName(view, this.#words);
    const costs = this.#words.money(offer.price);
    return html`<li data-piece=${offer.id}>
      <button
        class="button tab numbers"
        part="tab"
        type="button"
        aria-label=${this.#words.term('offerUnfold', `${name} ${costs}`)}
        @click=${() => this.#unfold(view)}
      >
        ${icon(standing === 'yours' ? check : flash, 18)} <bdi class="name">${name}</bdi> ${costs}
      </button>
    </li>`;
  }

  #fold(offer: string): void {
    this.#folding.fold(offer);
    this.requestUpdate();
  }

  #unfold(view: OfferView): void {
    this.#folding.keep(this.#pieceOf(view));
    this.requestUpdate();
  }

  #pieceOf({ offer: { id }, standing }: OfferView): Piece {
    const stays = OFFERED.has(standing) && id === this.#offers.value?.[0]?.offer.id;
    return { id, standing, folds: this.folds && FOLDING.has(standing) && !stays };
  }

  #nextChange(): number | null {
    const { show, value: offers = [] } = this.#offers;
    const pieces = offers.map((view) => ({
      ...this.#pieceOf(view),
      changesAt: view.changesAt,
      counts: COUNTING.has(view.standing),
    }));
    return show ? this.#folding.nextChange(pieces, show.serverTime()) : null;
  }
}

/** How much of an offer is left, from 0 to 1. */
function partOf({ offer, left }: OfferView): number {
  return Math.min(1, Math.max(0, left ?? offer.total) / offer.total);
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-offer': OfferElement;
  }
}
