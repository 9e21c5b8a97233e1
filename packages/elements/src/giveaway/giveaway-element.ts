import type { Show } from '@livestall/client';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { CouponTasks } from '../coupon/coupon-tasks.js';
import { couponAsks } from '../coupon/coupon-terms.js';
import { unsaidFailure } from '../coupon/unsaid-failure.js';
import { setState } from '../define/set-state.js';
import { icon } from '../icons/icon.js';
import { check, chevronDown, gift } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { Announcer } from '../render/announcer.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { Folding, type Piece } from '../render/folding.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { drops } from '../styles/drops.styles.js';
import { TickController } from '../time/tick-controller.js';
import { giveawayAsks } from './giveaway-asks.js';
import { renderGiveawayAct } from './giveaway-act.js';
import { GiveawayNews } from './giveaway-news.js';
import { giveawayNote } from './giveaway-note.js';
import { giveawayGives, prizeAmount } from './giveaway-prize.js';
import { GiveawayTasks } from './giveaway-tasks.js';
import { giveawayViews, type GiveawayStanding, type GiveawayView } from './giveaway-view.js';
import { renderPacket } from './packet.js';
import { packet } from './packet.styles.js';
import { styles } from './giveaway.styles.js';

/** What folds by itself: a prize that waits stays in sight, and what comes and goes for its short while. */
const FOLDING: ReadonlySet<GiveawayStanding> = new Set([
  ...(['open', 'in', 'drawing', 'maybe'] as const),
  ...(['yours', 'missed', 'sign-in', 'not-for-you'] as const),
]);

/** What a viewer can still act on: the newest of it stands until it is waved away. */
const OFFERED: ReadonlySet<GiveawayStanding> = new Set(['open', 'sign-in']);

/** What has a countdown on it. */
const COUNTING: ReadonlySet<GiveawayStanding> = new Set(['coming', 'open', 'entering', 'won']);

/** What the viewer is called back for, though they waved it away. */
const CALLS: ReadonlySet<GiveawayStanding> = new Set(['won']);

/**
 * @summary The giveaways that the seller dropped: red packets, of which the first come open one each, and draws among
 * those who took part. It announces itself politely and never takes the focus.
 *
 * @fires {GiveawayEnteredEvent} stall-giveaway-entered - This viewer took part, or took a prize.
 * @fires {StallErrorEvent} stall-error - It was refused, or the store refused a prize's code.
 *
 * @csspart giveaway - One giveaway.
 * @csspart packet - The red packet, closed or open.
 * @csspart amount - What this viewer got of a pool.
 * @csspart countdown - The countdown until it opens.
 * @csspart button - Its button.
 * @csspart tab - What a folded giveaway became.
 *
 * @state empty - There is none.
 */
export class GiveawayElement extends LitElement {
  static override styles = [...base, button, drops, packet, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #tasks = new GiveawayTasks(this);
  readonly #coupons = new CouponTasks(this);
  readonly #giveaways = new ShowController(this, giveawayViews);
  readonly #focus = new FocusKeeper(this);
  readonly #folding = new Folding('giveaway');
  readonly #news = new GiveawayNews();
  readonly #announcer = new Announcer(this);

  /** Folds a giveaway into a tab after a while, once it is over for this viewer or a newer one is there. */
  @property({ type: Boolean }) folds = false;

  constructor() {
    super();
    new TickController(this, () => this.#nextChange());
  }

  protected override willUpdate(): void {
    const { show, value: giveaways = [] } = this.#giveaways;
    setState(this.#internals, 'empty', giveaways.length === 0);
    if (!show) return;
    this.#folding.begin(show.id);
    const now = show.serverTime();
    // Oldest first: the last word is what came up last.
    for (const view of [...giveaways].reverse()) {
      const { id } = view.giveaway;
      if (this.#news.hear(view, now, this.#words) && CALLS.has(view.standing)) {
        this.#folding.unfold(id);
      }
      this.#folding.see(this.#pieceOf(view), now, this.#focus.piece === id);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value: giveaways = [] } = this.#giveaways;
    if (!show) return nothing;
    return html`${this.#announcer.render(this.#news.newest)}
    ${
      giveaways.length === 0
        ? nothing
        : html`<ul aria-label=${this.#words.term('giveaways')}>
            ${repeat(
              giveaways,
              ({ giveaway }) => giveaway.id,
              (view) =>
                this.#folding.has(view.giveaway.id)
                  ? this.#renderTab(view)
                  : this.#renderGiveaway(view, show),
            )}
          </ul>`
    }`;
  }

  #renderGiveaway(view: GiveawayView, show: Show): TemplateResult {
    const { giveaway, entry, standing } = view;
    const words = this.#words;
    const prize = words.text(giveaway.prize);
    const note = this.#note(view, show);
    const amount = standing === 'yours' && entry ? prizeAmount(giveaway, entry, words) : '';
    const failure = unsaidFailure(
      this.#tasks.of(giveaway.id).failure ?? this.#coupons.of(giveaway.id).failure,
      standing,
    );
    const tools = { show, words, tasks: this.#tasks, coupons: this.#coupons };
    return html`<li
      class="giveaway ${standing}"
      part="giveaway"
      data-piece=${giveaway.id}
      @focusout=${() => this.requestUpdate()}
    >
      ${renderPacket(standing === 'yours', amount)}
      <div class="words">
        ${note === '' ? nothing : html`<p class="note numbers">${note}</p>`}
        <h3>
          ${amount ? html`<strong class="numbers" part="amount">${amount}</strong>` : nothing}
          <bdi>${prize}</bdi>
        </h3>
      </div>
      <div class="buy">
        <p class="gives numbers">
          ${[giveawayGives(giveaway, words), giveawayAsks(view, words)].filter(Boolean).join(' · ')}
          ${view.drawn ? this.#renderCheck(view, show) : nothing}
        </p>
        <div class="acts">${renderGiveawayAct(view, tools)}</div>
      </div>
      ${failure ? html`<p class="failed" role="alert">${words.why(failure)}</p>` : nothing}
      <button
        class="round fold"
        type="button"
        aria-label="${words.term('couponFold')}: ${prize}"
        @click=${() => this.#fold(giveaway.id)}
      >
        <span>${icon(chevronDown, 16)}</span>
      </button>
    </li>`;
  }

  #note(view: GiveawayView, show: Show): string {
    const { giveaway, standing } = view;
    // Where there is a button to sign in, it need not be told.
    return standing === 'sign-in' && show.canSignIn
      ? couponAsks(giveaway, this.#words)
      : giveawayNote(view, show.serverTime(), this.#words);
  }

  /** Where anybody can check how it was drawn, and find their own entry. */
  #renderCheck({ giveaway, entry }: GiveawayView, show: Show): TemplateResult | typeof nothing {
    const page = show.address(`/check/${show.id}/${giveaway.id}`);
    if (page === null) return nothing;
    return html`·
      <a href=${entry ? `${page}#${entry.id}` : page} target="_blank" rel="noopener"
        >${this.#words.term('giveawayCheck')}</a
      >`;
  }

  #renderTab(view: GiveawayView): TemplateResult {
    const { giveaway, standing } = view;
    const prize = this.#words.text(giveaway.prize);
    const gives = giveawayGives(giveaway, this.#words);
    return html`<li data-piece=${giveaway.id}>
      <button
        class="button tab numbers"
        part="tab"
        type="button"
        aria-label=${this.#words.term('giveawayUnfold', `${prize} ${gives}`)}
        @click=${() => this.#unfold(view)}
      >
        ${icon(standing === 'yours' ? check : gift, 18)} <bdi class="name">${prize}</bdi> ${gives}
      </button>
    </li>`;
  }

  #fold(giveaway: string): void {
    this.#folding.fold(giveaway);
    this.requestUpdate();
  }

  #unfold(view: GiveawayView): void {
    this.#folding.keep(this.#pieceOf(view));
    this.requestUpdate();
  }

  #pieceOf({ giveaway: { id }, standing }: GiveawayView): Piece {
    const stays = OFFERED.has(standing) && id === this.#giveaways.value?.[0]?.giveaway.id;
    return { id, standing, folds: this.folds && FOLDING.has(standing) && !stays };
  }

  #nextChange(): number | null {
    const { show, value: giveaways = [] } = this.#giveaways;
    const pieces = giveaways.map((view) => ({
      ...this.#pieceOf(view),
      changesAt: view.changesAt,
      counts: COUNTING.has(view.standing),
    }));
    return show ? this.#folding.nextChange(pieces, show.serverTime()) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-giveaway': GiveawayElement;
  }
}
