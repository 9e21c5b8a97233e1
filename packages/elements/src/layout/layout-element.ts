import type { Show } from '@livestall/client';
import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Place } from '../context/navigator-context.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { icon } from '../icons/icon.js';
import { bell, cloudOff, goods, soundOn, soundOff, ticket } from '../icons/shapes.js';
import { stallState, type StallState } from '../live-stall/stall-state.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { goodsList } from '../products/goods-list.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { marks } from '../styles/marks.styles.js';
import { patiently } from '../time/patiently.js';
import { ticker } from '../time/ticker.js';
import { turn } from '../time/turn.js';
import { walletCounts } from '../wallet/wallet-items.js';
import { styles } from './layout.styles.js';
import { places } from './places.styles.js';
import { Lift } from './lift.js';
import { nothingToOpen } from './nothing-to-open.js';
import { renderError, renderUnreachable } from './stall-card.js';
import { renderMarks } from './stall-marks.js';
import { StallNews, type News } from './stall-news.js';

/** What is drawn in one go, in this order: all of it at once would hold a slow phone up. */
type Step = 'frame' | 'bar' | 'offers' | 'talk' | 'panel';

/** For so long a page may set up its stall by script, in milliseconds. */
const SETUP_MS = 3_000;

/**
 * @summary The default arrangement of a stall around its picture. `<live-stall>` draws it by itself.
 *
 * @fires {Event} stall-retry - Somebody asked to connect anew.
 *
 * @csspart host - Who presents.
 * @csspart lobby - What stands in the picture's place before and after the show.
 * @csspart marks - LIVE, the audience, the mark of a rehearsal.
 * @csspart card - Why the stall cannot open.
 * @csspart notice - A line from the house, and that the network is gone.
 * @csspart question - The question that is being answered.
 * @csspart bar - The bar below the picture.
 * @csspart goods-button - The button that opens the goods.
 * @csspart wallet-button - The button that opens what is the viewer's, while something is.
 */
export class LayoutElement extends DrawnInTurn {
  static override styles = [...base, button, marks, styles, places];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #show = new ShowController(this, (show) => ({
    state: stallState(show),
    status: show.now.status,
    error: show.error,
    info: show.now.info,
    notices: show.now.notices,
    offline: show.connection === 'offline',
    gauges: show.gauges,
    goods: goodsCount(show),
    held: show.cart.cart?.count ?? 0,
    playhead: show.playhead,
    recording: show.now.recording,
    wishes: show.mine.wishes,
    offers: (show.stage.offers ?? []).length > 0,
    giveaways: (show.stage.giveaways ?? []).length > 0,
    ...walletCounts(show),
  }));
  readonly #fetched = new Set<string>();
  #step: Step | null = null;
  readonly #news = new StallNews(() => this.requestUpdate());
  readonly #lift = new Lift((px) => this.style.setProperty('--_offers', `${px}px`));

  /** The player of the stall. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  /** Why there is no show at all, not even one that cannot be reached. */
  @property({ attribute: false }) failure: StallError | null = null;

  readonly #watch = new PlayerWatch(this, () => this.player);
  /** What is said where there is nothing to open. */
  #unset: StallError | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#news.stop();
    this.#lift.stop();
    ticker.drop(this.#look);
  }

  protected override firstUpdated(): void {
    ticker.at(SETUP_MS, this.#look);
    // What the page put into the stall comes through here, for the cards that leave a way on.
    this.append(document.createElement('slot'));
    // Not of the first look: the line comes once there is something to go back to, the question once there is one.
    for (const load of [
      () => import('../rewind/define.js'),
      () => import('../question/define.js'),
    ]) {
      void patiently(load, () => undefined);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#show;
    const place = this.#navigator.value?.place;
    const retry = () => this.dispatchEvent(new Event('stall-retry'));
    const failure = this.failure ?? (show ? show.error : this.#unset);
    if (failure) {
      return html`<div class="middle error">${renderError(failure, this.#words, retry)}</div>`;
    }
    if (!show || !value || !place) return this.#renderConnecting();
    const { state, offline } = value;
    if (state === 'connecting') {
      return offline
        ? html`<div class="middle" role="status">${renderUnreachable(this.#words, retry)}</div>`
        : this.#renderConnecting();
    }
    return this.#renderPieces(show, state, place);
  }

  protected override updated(): void {
    this.#lift.watch(this.renderRoot.querySelector('.offers'));
    const { state = 'connecting', status, offers, giveaways } = this.#show.value ?? {};
    if (offers) this.#fetch('offer', () => import('../offer/define.js'));
    if (giveaways) this.#fetch('giveaway', () => import('../giveaway/define.js'));
    // What the lobby covers is not to be found by a screen reader or the tab key either.
    const covered = this.#waits(state) && customElements.get('stall-lobby') !== undefined;
    if (this.player) this.player.style.visibility = covered ? 'hidden' : '';
    // The end is known before the picture has come to it.
    if (state === 'connecting' || state === 'error' || status === 'live') return;
    this.#fetch('lobby', () => import('../lobby/define.js'));
  }

  /** Fetches a part that comes only when there is something for it to show. */
  #fetch(part: string, load: () => Promise<unknown>): void {
    if (this.#fetched.has(part)) return;
    this.#fetched.add(part);
    void patiently(load, () => undefined).then(() => this.requestUpdate());
  }

  /** Whether the lobby stands in the picture's place. A replay that opens has it to itself. */
  #waits(state: StallState): boolean {
    return state === 'scheduled' || (state === 'ended' && !this.player?.stream);
  }

  #renderPieces(show: Show, state: StallState, place: Place): TemplateResult {
    const overlaid = place.layout === 'narrow' || place.layout === 'side';
    const waits = this.#waits(state);
    const step = (this.#step ??= this.#begin());
    const panel = step === 'panel' ? html`<stall-panel></stall-panel>` : nothing;
    const bar = step !== 'frame';
    const offers = bar && step !== 'bar';
    const talk = overlaid && offers && step !== 'offers';
    const kept = state === 'live' && (this.#show.value?.goods ?? 0) > 0 ? 'kept' : '';
    return html`${
        waits ? html`<stall-lobby part="lobby"></stall-lobby>` : html`<div class="shade"></div>`
      }
      <stall-host exportparts="host" ?overlay=${place.layout !== 'wide'}></stall-host>
      ${renderMarks(show, state, this.#words, bar)} ${this.#renderNotices(show)}
      ${talk ? this.#renderTalk(waits, kept) : nothing}
      ${offers ? this.#renderOffers(overlaid, kept) : nothing}
      ${bar ? this.#renderBar(overlaid) : nothing}
      ${overlaid ? this.#renderSheet(place, panel) : panel}`;
  }

  /** Draws on, a step at a time. */
  #begin(): Step {
    void (async () => {
      await turn();
      // The first number of a page takes a phone a tenth of a second.
      this.#words.number(0);
      for (const step of ['bar', 'offers', 'talk', 'panel'] as const) {
        await turn();
        this.#step = step;
        this.requestUpdate();
      }
    })();
    return 'frame';
  }

  #renderTalk(waits: boolean, kept: string): TemplateResult {
    return html`<div class="talk ${waits ? 'low' : ''} ${kept}">
      <stall-chat overlay></stall-chat>
    </div>`;
  }

  #renderOffers(overlaid: boolean, kept: string): TemplateResult {
    return html`<div class="offers ${kept}">
      <div class="drops">
        <stall-coupon ?folds=${overlaid}></stall-coupon>
        <stall-offer ?folds=${overlaid}></stall-offer>
        ${this.#show.value?.giveaways ? html`<stall-giveaway ?folds=${overlaid}></stall-giveaway>` : nothing}
      </div>
      <stall-pinned max=${ifDefined(overlaid ? 1 : undefined)}></stall-pinned>
    </div>`;
  }

  #renderBar(overlaid: boolean): TemplateResult {
    return html`<div class="bar" part="bar">
      <stall-rewind .player=${this.player}></stall-rewind>
      ${overlaid ? this.#renderGoodsButton() : this.#renderSound()}
      ${overlaid ? html`<stall-chat-field overlay></stall-chat-field>` : nothing}
      ${overlaid ? this.#renderWalletButton() : nothing}
      ${
        !overlaid && this.#watch.player?.scenes
          ? html`<stall-angles .player=${this.player}></stall-angles>`
          : nothing
      }
      <stall-more .player=${this.player}></stall-more>
    </div>`;
  }

  #renderSheet({ open, view }: Place, panel: TemplateResult | typeof nothing): TemplateResult {
    return html`<stall-sheet
      label=${this.#words.term(view === 'cart' ? 'basket' : view)}
      ?open=${open}
      @stall-sheet-close=${() => this.#navigator.value?.close()}
      >${panel}</stall-sheet
    >`;
  }

  #renderConnecting(): TemplateResult {
    return html`<div class="middle">
      <p class="opening" role="status">${this.#words.term('connecting')}</p>
    </div>`;
  }

  #renderNotices(show: Show): TemplateResult {
    return html`<div class="notices">
      <div class="told" role="status">
        ${this.#news.look(show).map((news) => this.#renderNews(news, show))}
        ${
          show.connection === 'offline'
            ? html`<p class="notice" part="notice">
                ${icon(cloudOff, 18)} ${this.#words.term('reconnecting')}
              </p>`
            : nothing
        }
        ${(show.stage.status === 'ended' ? [] : show.now.notices).map(
          ({ text }) => html`<p class="notice" part="notice">${this.#words.text(text)}</p>`,
        )}
      </div>
      <stall-question exportparts="question"></stall-question>
    </div>`;
  }

  #renderNews(news: News, show: Show): TemplateResult {
    const words = this.#words;
    if (news.of === 'begun') {
      const text = words.term('hasBegun', words.text(show.now.info.title));
      return html`<p class="notice" part="notice">${icon(bell, 18)} ${text}</p>`;
    }
    const title = words.text(show.catalog.get(news.product)?.title);
    return html`<p class="notice" part="notice">
      ${icon(bell, 18)} ${words.term('isBack', title)}
      <button type="button" @click=${() => this.#navigator.value?.openProduct(news.product)}>
        ${words.term('showIt')}
      </button>
    </p>`;
  }

  /** A stall that was told nothing to open would wait for ever. */
  readonly #look = (): void => {
    if (this.#show.show || this.failure) return;
    this.#unset = nothingToOpen(this);
    this.requestUpdate();
  };

  #renderGoodsButton(): TemplateResult {
    const { goods: count = 0, held = 0 } = this.#show.value ?? {};
    const label = this.#words.term('goodsButton', count);
    return html`<button
      class="goods"
      part="goods-button"
      type="button"
      aria-haspopup="dialog"
      aria-label=${held === 0 ? label : `${label}, ${this.#words.term('basketHolds', held)}`}
      @click=${() => this.#navigator.value?.openView('goods')}
    >
      ${icon(goods, 24)}
      ${count === 0 ? nothing : html`<span class="numbers">${this.#words.number(count)}</span>`}
      ${held === 0 ? nothing : html`<span class="held numbers">${this.#words.number(held)}</span>`}
    </button>`;
  }

  /** Only while something is theirs: beside the picture the panel has a tab for it. */
  #renderWalletButton(): TemplateResult | typeof nothing {
    const { theirs = 0, toUse = 0 } = this.#show.value ?? {};
    if (theirs === 0) return nothing;
    return html`<button
      class="round over wallet"
      part="wallet-button"
      type="button"
      aria-haspopup="dialog"
      aria-label=${this.#words.term('walletHolds', toUse)}
      @click=${() => this.#navigator.value?.openView('wallet')}
    >
      ${icon(ticket)}
      ${toUse === 0 ? nothing : html`<span class="held numbers">${this.#words.number(toUse)}</span>`}
    </button>`;
  }

  #renderSound(): TemplateResult | typeof nothing {
    const { player } = this.#watch;
    // Until the sound was chosen once, the large pill over the picture is the one button for it.
    if (!player?.stream || (player.muted && !player.soundChosen)) return nothing;
    return html`<button
      class="round over"
      type="button"
      aria-label=${this.#words.term(player.muted ? 'unmute' : 'mute')}
      @click=${() => player.setMuted(!player.muted)}
    >
      ${icon(player.muted ? soundOff : soundOn)}
    </button>`;
  }
}

function goodsCount(show: Show): number {
  const list = goodsList(show);
  return list === 'loading' ? show.now.order.length : list.length;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-layout': LayoutElement;
  }
}
