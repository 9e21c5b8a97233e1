import type { Show } from '@livestall/client';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { SeekEvent } from '../events/seek-event.js';
import { openProduct } from '../goods/open-product.js';
import { icon } from '../icons/icon.js';
import { goBack, goods } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { LOOK_MS, reachFrom, SURE_MS } from '../player/reach.js';
import { renderPicture } from '../render/picture.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods as goodsStyles } from '../styles/goods.styles.js';
import { formatCountdown } from '../time/countdown.js';
import { TickController } from '../time/tick-controller.js';
import { shownViews, type ShownView } from './shown-view.js';
import { styles } from './shown.styles.js';

/** So many are listed at first, and so many more at each asking. */
const PAGE = 40;

/**
 * @summary What was shown so far, newest first, with a jump to each as far as the picture reaches back.
 *
 * @fires {SeekEvent} stall-seek - Somebody asked for the moment of a product. Cancel it to stay.
 *
 * @slot empty - What stands here while nothing was shown.
 *
 * @csspart item - One showing.
 * @csspart picture - The product's picture.
 * @csspart title - Its name, a link to it.
 * @csspart time - When it was shown.
 * @csspart button - The button that jumps there.
 * @csspart earlier - The button that lists more of what was shown before.
 */
export class ShownElement extends LitElement {
  static override styles = [...base, button, goodsStyles, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  /** One more than is listed says whether there is more. */
  readonly #shown = new ShowController(this, (show) => shownViews(show, this._most + 1));
  readonly #watch = new PlayerWatch(this, () => this.player ?? this.#navigator.value?.player());

  /** The player whose picture it moves. Default: that of the stall around it. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @state() private _most = PAGE;

  constructor() {
    super();
    new TickController(this, () => (this.#watch.player?.stream ? LOOK_MS : null));
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value = [] } = this.#shown;
    if (!show) return nothing;
    if (value.length === 0) return this.#renderEmpty();
    const from = reachFrom(show, this.#watch.player);
    return html`<ol aria-label=${this.#words.term('shown')}>
        ${repeat(
          value.slice(0, this._most),
          (view) => `${view.from} ${view.product.id}`,
          (view) => this.#renderShowing(view, show, view.from >= from),
        )}
      </ol>
      ${value.length > this._most ? this.#renderEarlier() : nothing}`;
  }

  #renderEarlier(): TemplateResult {
    return html`<button
      class="button earlier"
      part="earlier"
      type="button"
      @click=${() => this.#listMore()}
    >
      ${this.#words.term('shownEarlier')}
    </button>`;
  }

  #renderShowing(view: ShownView, show: Show, reached: boolean): TemplateResult {
    const { product, current, from } = view;
    const title = this.#words.text(product.title);
    return html`<li
      part="item"
      class=${current ? 'shown' : ''}
      aria-current=${ifDefined(current ? 'true' : undefined)}
    >
      <div class="face">
        ${renderPicture(product.pictures[0], show, this.#words, { sizes: '56px', decorative: true })}
      </div>
      <div class="words">
        <a
          class="title"
          part="title"
          href=${ifDefined(show.address(product.url) ?? undefined)}
          target="_blank"
          rel="noopener"
          @click=${(event: MouseEvent) => openProduct(event, product.id, this.#navigator.value)}
          ><bdi>${title}</bdi></a
        >
        <p class="time numbers" part="time">
          ${current ? html`<span class="now">${this.#words.term('shownNow')}</span> · ` : nothing}${this.#when(from, show)}
        </p>
      </div>
      ${
        reached
          ? html`<button
              class="button"
              part="button"
              type="button"
              aria-label=${this.#words.term('jumpTo', title)}
              @click=${() => this.#jump(from)}
            >
              ${icon(goBack, 18)} ${this.#words.term('jump')}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<slot name="empty"
      ><div class="empty">
        ${icon(goods, 40)}
        <h3>${this.#words.term('shownEmptyTitle')}</h3>
        <p>${this.#words.term('shownEmptyText')}</p>
      </div></slot
    >`;
  }

  /** While the show is on, by the viewer's own clock; in a replay, how far into it. */
  #when(moment: number, { now }: Show): string {
    return now.status === 'ended'
      ? formatCountdown(moment - (now.startedAt ?? moment))
      : this.#words.date(new Date(moment), { timeStyle: 'short' });
  }

  /** The keyboard goes on with the first that is new: the button may be gone. */
  #listMore(): void {
    const next = this._most;
    this._most += PAGE;
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelectorAll('li')[next];
      row?.querySelector<HTMLElement>('a[href], button')?.focus();
    });
  }

  #jump(moment: number): void {
    this.dispatchEvent(new SeekEvent(moment + SURE_MS));
    this.#navigator.value?.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-shown': ShownElement;
  }
}
