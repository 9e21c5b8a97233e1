import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { icon } from '../icons/icon.js';
import { check, chevronDown, ticket } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { Announcer } from '../render/announcer.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { Folding, type Piece } from '../render/folding.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { drops } from '../styles/drops.styles.js';
import { TickController } from '../time/tick-controller.js';
import { renderCouponAct } from './coupon-act.js';
import { CouponNews } from './coupon-news.js';
import { CouponTasks } from './coupon-tasks.js';
import { couponAsks, couponGives, couponName } from './coupon-terms.js';
import { couponViews, type CouponStanding, type CouponView } from './coupon-view.js';
import { couponNote } from './coupon-note.js';
import { unsaidFailure } from './unsaid-failure.js';
import { styles } from './coupon.styles.js';

/** What folds by itself: what comes and goes stays on screen for its short while. */
const FOLDING: ReadonlySet<CouponStanding> = new Set([
  'open',
  'yours',
  'applied',
  'sign-in',
  'signing-in',
  'not-for-you',
]);

/** What can still be taken: the newest of it stands until it is waved away. */
const OFFERED: ReadonlySet<CouponStanding> = new Set(['open', 'sign-in', 'signing-in']);

/** What its terms still matter for. */
const SAYS_TERMS: ReadonlySet<CouponStanding> = new Set([
  'coming',
  'open',
  'yours',
  'sign-in',
  'not-for-you',
]);

/**
 * @summary The coupons that the seller dropped: coming, open, yours, for others, gone. It announces itself politely
 * and never takes the focus.
 *
 * @fires {CouponClaimedEvent} stall-coupon-claimed - This viewer holds a coupon now.
 * @fires {StallErrorEvent} stall-error - A claim or its applying was refused.
 * @fires {MeasuredEvent} stall-measured - A coupon was claimed, or applied.
 *
 * @csspart coupon - One coupon.
 * @csspart gives - What it gives.
 * @csspart countdown - The countdown until it opens.
 * @csspart button - Its button.
 * @csspart tab - What a folded coupon became.
 *
 * @state empty - There is none.
 */
export class CouponElement extends DrawnInTurn {
  static override styles = [...base, button, drops, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #tasks = new CouponTasks(this);
  readonly #coupons = new ShowController(this, couponViews);
  readonly #focus = new FocusKeeper(this);
  readonly #folding = new Folding('coupon');
  readonly #news = new CouponNews();
  readonly #announcer = new Announcer(this);

  /** Folds a coupon into a tab after a while, once it is over for this viewer or a newer one is there. */
  @property({ type: Boolean }) folds = false;

  constructor() {
    super();
    new TickController(this, () => this.#nextChange());
  }

  protected override willUpdate(): void {
    const { show, value: coupons = [] } = this.#coupons;
    setState(this.#internals, 'empty', coupons.length === 0);
    if (!show) return;
    this.#folding.begin(show.id);
    // Oldest first: the last word is what came up last.
    for (const view of [...coupons].reverse()) {
      this.#news.hear(view, this.#words);
      const busy = this.#focus.piece === view.coupon.id;
      this.#folding.see(this.#pieceOf(view), show.serverTime(), busy);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value: coupons = [] } = this.#coupons;
    if (!show) return nothing;
    return html`${this.#announcer.render(this.#news.newest)}
    ${
      coupons.length === 0
        ? nothing
        : html`<ul>
            ${repeat(
              coupons,
              ({ coupon }) => coupon.id,
              (view) =>
                this.#folding.has(view.coupon.id)
                  ? this.#renderTab(view)
                  : this.#renderCoupon(view, show),
            )}
          </ul>`
    }`;
  }

  #renderCoupon(view: CouponView, show: Show): TemplateResult {
    const { coupon, standing } = view;
    const failure = unsaidFailure(this.#tasks.of(coupon.id).failure, standing);
    return html`<li class="whole" data-piece=${coupon.id} @focusout=${() => this.requestUpdate()}>
      <div class="ticket ${standing}" part="coupon">
        <p class="gives" part="gives">${couponGives(coupon, this.#words)}</p>
        <div class="terms">
          <div class="words">
            <h3 class=${couponName(coupon, this.#words) === '' ? 'unseen' : ''}>
              <bdi>${this.#words.text(coupon.title)}</bdi>
            </h3>
            <p class="note numbers">${this.#notes(view, show)}</p>
          </div>
          ${renderCouponAct(view, { show, words: this.#words, tasks: this.#tasks })}
          ${failure ? html`<p class="failed" role="alert">${this.#words.why(failure)}</p>` : nothing}
        </div>
      </div>
      <button
        class="round fold"
        type="button"
        aria-label="${this.#words.term('couponFold')}: ${this.#words.text(coupon.title)}"
        @click=${() => this.#fold(coupon.id)}
      >
        <span>${icon(chevronDown, 16)}</span>
      </button>
    </li>`;
  }

  #renderTab(view: CouponView): TemplateResult {
    const { coupon, standing } = view;
    const yours = standing === 'yours' || standing === 'applied';
    const gives = couponGives(coupon, this.#words);
    return html`<li data-piece=${coupon.id}>
      <button
        class="button tab"
        part="tab"
        type="button"
        aria-label="${gives}. ${this.#words.term('couponUnfold', this.#words.text(coupon.title))}"
        @click=${() => this.#unfold(view)}
      >
        ${icon(yours ? check : ticket, 18)} ${gives}
      </button>
    </li>`;
  }

  #notes(view: CouponView, show: Show): string {
    const { coupon, standing, held } = view;
    const { perViewer, identity, ...terms } = coupon;
    const asked = {
      ...terms,
      // The note says the same of this viewer.
      ...(perViewer !== undefined && held === 0 && { perViewer }),
      ...(identity && (standing !== 'sign-in' || show.canSignIn) && { identity }),
    };
    const asks = SAYS_TERMS.has(standing) ? couponAsks(asked, this.#words) : '';
    // Where there is a button for it, it need not be told.
    const note =
      standing === 'sign-in' && show.canSignIn
        ? ''
        : couponNote(view, show.serverTime(), this.#words);
    return [asks, note].filter(Boolean).join(' · ');
  }

  #fold(coupon: string): void {
    this.#folding.fold(coupon);
    this.requestUpdate();
  }

  #unfold(view: CouponView): void {
    this.#folding.keep(this.#pieceOf(view));
    this.requestUpdate();
  }

  #pieceOf({ coupon: { id }, standing }: CouponView): Piece {
    const stays = OFFERED.has(standing) && id === this.#coupons.value?.[0]?.coupon.id;
    return { id, standing, folds: this.folds && FOLDING.has(standing) && !stays };
  }

  #nextChange(): number | null {
    const { show, value: coupons = [] } = this.#coupons;
    const pieces = coupons.map((view) => ({
      ...this.#pieceOf(view),
      changesAt: view.changesAt,
      counts: view.standing === 'coming' || view.standing === 'open',
    }));
    return show ? this.#folding.nextChange(pieces, show.serverTime()) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-coupon': CouponElement;
  }
}
