import type { Show } from '@livestall/client';
import type { LocalText, StallError } from '@livestall/protocol';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { renderClaim } from '../coupon/coupon-act.js';
import { CouponTasks } from '../coupon/coupon-tasks.js';
import { couponGives } from '../coupon/coupon-terms.js';
import { AddController } from '../goods/add-controller.js';
import { variantName } from '../goods/variant-name.js';
import { renderPrizeCode, renderTakePrize } from '../giveaway/giveaway-act.js';
import { prizeAmount } from '../giveaway/giveaway-prize.js';
import { GiveawayTasks } from '../giveaway/giveaway-tasks.js';
import { icon } from '../icons/icon.js';
import { check, cloudOff, flash, gift, ticket } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { renderHeld, renderLetGo, type HeldGoods } from '../offer/hold-act.js';
import { OfferTasks } from '../offer/offer-tasks.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { renderPicture } from '../render/picture.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { untilNextSecond } from '../time/countdown.js';
import { TickController } from '../time/tick-controller.js';
import {
  walletItems,
  type WalletCoupon,
  type WalletHold,
  type WalletItem,
  type WalletPrize,
} from './wallet-items.js';
import { walletNote } from './wallet-note.js';
import { styles } from './wallet.styles.js';

/** What has a tick at its note. */
const DONE: ReadonlySet<WalletItem['standing']> = new Set(['applied', 'used', 'bought', 'prize']);

/**
 * @summary What is the viewer's of this show: coupons and prizes with their codes, goods that are held for them with
 * the time that is left, places in a line, and what they bought. What is over leaves by itself.
 *
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody wants what is held in the basket. Cancel it to add it yourself.
 * @fires {StallErrorEvent} stall-error - The store or the show refused.
 *
 * @csspart item - One thing that is theirs.
 * @csspart note - How it stands.
 * @csspart button - A button.
 */
export class WalletElement extends LitElement {
  static override styles = [...base, button, skeleton, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #coupons = new CouponTasks(this);
  readonly #offers = new OfferTasks(this);
  readonly #giveaways = new GiveawayTasks(this);
  readonly #adding = new AddController(this);
  readonly #items = new ShowController(this, walletItems);
  readonly #state = new ShowController(this, ({ mine, connection, cart }) => ({
    status: mine.status,
    offline: connection === 'offline',
    // Whether a code is applied or copied.
    cart: cart.status,
  }));
  /** How what is theirs stood when it was drawn last: what came to stand otherwise is said. */
  #stood: ReadonlyMap<string, string> | null = null;
  #said = '';

  constructor() {
    super();
    new FocusKeeper(this);
    new TickController(this, () => this.#nextChange());
  }

  protected override willUpdate(): void {
    const { show, value: items } = this.#items;
    if (show && items) this.#listen(items, show);
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value: items = [] } = this.#items;
    const { status, offline = false } = this.#state.value ?? {};
    if (!show) return nothing;
    return html`<p class="unseen" role="status">${this.#said}</p>
      ${offline ? html`<p class="offline">${icon(cloudOff, 18)} ${this.#words.term('walletOffline')}</p>` : nothing}
      ${
        items.length > 0
          ? html`<ul aria-label=${this.#words.term('wallet')}>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => this.#renderItem(item, show),
              )}
            </ul>`
          : status === 'loading'
            ? this.#renderLoading()
            : status === 'failed'
              ? this.#renderFailed(show)
              : this.#renderEmpty()
      }`;
  }

  #renderItem(item: WalletItem, show: Show): TemplateResult {
    const note = walletNote(item, show.serverTime(), this.#words);
    const failure = this.#failureOf(item);
    return html`<li class=${item.standing} part="item" data-piece=${item.id}>
      <div class="face">${this.#renderFace(item, show)}</div>
      <div class="words">
        <h3>${this.#renderName(item)}</h3>
        ${
          note === ''
            ? nothing
            : html`<p class="note numbers" part="note">
                ${DONE.has(item.standing) ? icon(check, 16) : nothing}
                <span>${note}</span>
              </p>`
        }
      </div>
      <div class="acts">${this.#renderActs(item, show)}</div>
      ${failure ? html`<p class="failed" role="alert">${this.#words.why(failure)}</p>` : nothing}
    </li>`;
  }

  #renderName(item: WalletItem): TemplateResult {
    if (item.kind === 'coupon') return this.#renderCoupon(item);
    if (item.kind === 'hold') return this.#renderGoods(item);
    const amount = prizeAmount(item.giveaway, item.entry, this.#words);
    return html`${amount ? html`<strong class="numbers">${amount}</strong>` : nothing}
      <bdi>${this.#words.text(item.giveaway.prize)}</bdi>`;
  }

  #renderFace(item: WalletItem, show: Show): TemplateResult | typeof nothing {
    if (item.kind === 'prize') return icon(gift, 28);
    if (item.kind === 'coupon') return icon(ticket, 28);
    const [picture] = item.product?.pictures ?? [];
    if (!picture) return icon(flash, 28);
    return renderPicture(picture, show, this.#words, { sizes: '56px', decorative: true });
  }

  #renderCoupon({ coupon }: WalletCoupon): TemplateResult {
    if (!coupon) return html`${this.#words.term('coupon')}`;
    return html`<strong>${couponGives(coupon, this.#words)}</strong>
      <bdi>${this.#words.text(coupon.title)}</bdi>`;
  }

  #renderGoods({ hold, product, variant }: WalletHold): TemplateResult {
    const choice = product && variant ? variantName(product, variant, this.#words) : '';
    return html`<strong>${this.#words.money(hold.price)}</strong>
      ${hold.qty > 1 ? html`<span class="numbers">${this.#words.number(hold.qty)} ×</span>` : nothing}
      <bdi>${product ? this.#words.text(product.title) : nothing}</bdi
      >${choice ? html`<span>, ${choice}</span>` : nothing}`;
  }

  #renderActs(item: WalletItem, show: Show): TemplateResult | typeof nothing {
    const words = this.#words;
    if (item.kind === 'coupon') {
      if (item.standing === 'applied') return nothing;
      const title = item.coupon?.title ?? words.term('coupon');
      return renderClaim(item.claim, title, { show, words, tasks: this.#coupons }, item.id);
    }
    if (item.kind === 'prize') return this.#renderPrizeAct(item, show);
    const { hold, product, variant, standing } = item;
    if (!product) return nothing;
    const goods: HeldGoods = { hold, product, variant };
    const tools = { show, words, tasks: this.#offers, adding: this.#adding };
    if (standing === 'held') return renderHeld(goods, tools);
    return standing === 'waiting' ? renderLetGo(goods, 'offerLeaveLine', tools) : nothing;
  }

  #renderPrizeAct(prize: WalletPrize, show: Show): TemplateResult | typeof nothing {
    const words = this.#words;
    const tools = { show, words, tasks: this.#giveaways, coupons: this.#coupons };
    if (prize.standing === 'won') return renderTakePrize(prize.entry, prize, tools);
    return prize.standing === 'prize' ? renderPrizeCode(prize.entry, prize, tools) : nothing;
  }

  #failureOf(item: WalletItem): StallError | undefined {
    if (item.kind === 'coupon') return this.#coupons.of(item.id).failure;
    if (item.kind === 'prize') {
      const { giveaway } = item.entry;
      return this.#giveaways.of(giveaway).failure ?? this.#coupons.of(giveaway).failure;
    }
    const { failure } = this.#offers.of(item.hold.offer);
    const added = this.#adding.state(item.hold.product);
    return failure ?? (added.at === 'failed' ? added.error : undefined);
  }

  #renderLoading(): TemplateResult {
    return html`<p class="unseen" role="status">${this.#words.term('walletLoading')}</p>
      <div class="skeleton" aria-hidden="true"></div>
      <div class="skeleton" aria-hidden="true"></div>`;
  }

  #renderFailed(show: Show): TemplateResult {
    return html`<div class="empty">
      ${icon(ticket, 40)}
      <p>${this.#words.term('walletFailed')}</p>
      <button class="button" part="button" type="button" @click=${() => show.wake()}>
        ${this.#words.term('tryAgain')}
      </button>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="empty" tabindex="-1">
      ${icon(ticket, 40)}
      <h3>${this.#words.term('walletEmptyTitle')}</h3>
      <p>${this.#words.term('walletEmptyText')}</p>
    </div>`;
  }

  /** In a stall the coupons and offers speak for themselves. */
  #listen(items: readonly WalletItem[], show: Show): void {
    const before = this.#stood;
    this.#stood = new Map(items.map(({ id, standing }) => [id, standing]));
    if (!before || this.#navigator.value) return;
    for (const item of items) {
      if (item.standing === (before.get(item.id) ?? item.standing)) continue;
      const name = this.#words.text(titleOf(item));
      this.#said =
        item.standing === 'held'
          ? this.#words.term('offerHeldNews', name)
          : `${name}: ${walletNote(item, show.serverTime(), this.#words)}`;
    }
  }

  #nextChange(): number | null {
    const { show, value: items = [] } = this.#items;
    if (!show) return null;
    const now = show.serverTime();
    const delays = items.flatMap((item) => {
      if (item.kind === 'coupon' || item.changesAt === null) return [];
      const until = item.changesAt - now;
      return [
        (item.standing === 'held' || item.standing === 'won' ? untilNextSecond(until) : until) ??
          Infinity,
      ];
    });
    const nearest = Math.min(...delays);
    return Number.isFinite(nearest) ? nearest : null;
  }
}

function titleOf(item: WalletItem): LocalText | undefined {
  if (item.kind === 'prize') return item.giveaway.prize;
  return item.kind === 'coupon' ? item.coupon?.title : item.product?.title;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-wallet': WalletElement;
  }
}
