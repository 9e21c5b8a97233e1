import type { Show } from '@livestall/client';
import type { LocalText } from '@livestall/protocol';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { CouponTasks } from '../coupon/coupon-tasks.js';
import { GiveawayTasks } from '../giveaway/giveaway-tasks.js';
import { AddController } from '../goods/add-controller.js';
import { icon } from '../icons/icon.js';
import { cloudOff } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { OfferTasks } from '../offer/offer-tasks.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { untilNextSecond } from '../time/countdown.js';
import { TickController } from '../time/tick-controller.js';
import { renderBlank } from './wallet-blank.js';
import { renderWalletItem } from './wallet-item.js';
import { walletItems, type WalletItem } from './wallet-items.js';
import { walletNote } from './wallet-note.js';
import { styles } from './wallet.styles.js';

/**
 * @summary What is the viewer's of this show: coupons and prizes with their codes, goods that are held for them with
 * the time that is left, places in a line, and what they bought. What is over leaves by itself.
 *
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody wants what is held in the basket. Cancel it to add it yourself.
 * @fires {StallErrorEvent} stall-error - The store or the show refused.
 * @fires {MeasuredEvent} stall-measured - What was held was put into the cart, or a coupon applied.
 *
 * @csspart item - One thing that is theirs.
 * @csspart note - How it stands.
 * @csspart button - A button.
 */
export class WalletElement extends LitElement {
  static override styles = [...base, button, skeleton, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #tasks = {
    coupons: new CouponTasks(this),
    offers: new OfferTasks(this),
    giveaways: new GiveawayTasks(this),
    adding: new AddController(this),
  };
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
    if (!show) return nothing;
    const words = this.#words;
    const tools = { show, words, ...this.#tasks };
    return html`<p class="unseen" role="status">${this.#said}</p>
      ${this.#state.value?.offline ? html`<p class="offline">${icon(cloudOff, 18)} ${words.term('walletOffline')}</p>` : nothing}
      ${
        items.length === 0
          ? renderBlank(show, words)
          : html`<ul aria-label=${words.term('wallet')}>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => renderWalletItem(item, tools),
              )}
            </ul>`
      }`;
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
      const counts = item.standing === 'held' || item.standing === 'won';
      return [(counts ? untilNextSecond(until, now) : until) ?? Infinity];
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
