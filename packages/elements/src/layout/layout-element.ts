import type { Show } from '@livestall/client';
import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Place } from '../context/navigator-context.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import type { StallState } from '../live-stall/stall-state.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { AboveKeyboard } from '../render/above-keyboard.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { addStyles } from '../styles/add-styles.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { marks } from '../styles/marks.styles.js';
import { patiently } from '../time/patiently.js';
import { ticker } from '../time/ticker.js';
import { styles } from './layout.styles.js';
import { places } from './places.styles.js';
import { DrawingSteps } from './drawing-steps.js';
import type { DropsRow } from './drops-row.js';
import { frameError } from './frame-error.styles.js';
import { inOrder } from './in-order.js';
import { layoutView, type LayoutView } from './layout-view.js';
import { Lift } from './lift.js';
import { nothingToOpen } from './nothing-to-open.js';
import { READING_ORDER, type Piece } from './reading-order.js';
import { renderBar } from './stall-bar.js';
import { renderError, renderUnreachable } from './stall-card.js';
import { renderMarks } from './stall-marks.js';
import { StallNews } from './stall-news.js';
import { renderNotices } from './stall-notices.js';
import { renderOffers } from './stall-offers.js';

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
  static override styles = [...base, button, marks, styles, ...places];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #show = new ShowController(this, layoutView);
  readonly #fetched = new Set<string>();
  readonly #steps = new DrawingSteps(() => this.requestUpdate());
  readonly #news = new StallNews(() => this.requestUpdate());
  readonly #lift = new Lift(() => this.#lookAlong());

  /** The player of the stall. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  /** Why there is no show at all, not even one that cannot be reached. */
  @property({ attribute: false }) failure: StallError | null = null;

  readonly #watch = new PlayerWatch(this, () => this.player);
  /** What is said where there is nothing to open. */
  #unset: StallError | null = null;
  #row: DropsRow | undefined;

  constructor() {
    super();
    new AboveKeyboard(this, {
      box: () => this.parentElement,
      pieces: () => this.renderRoot.querySelectorAll<HTMLElement>('.talk, .offers, .bar'),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#news.stop();
    this.#lift.stop();
    this.#row?.stop();
    ticker.drop(this.#look);
  }

  protected override firstUpdated(): void {
    addStyles(this.getRootNode(), frameError);
    ticker.at(SETUP_MS, this.#look);
    // What the page put into the stall comes through here, for the cards that leave a way on.
    this.append(document.createElement('slot'));
    // Not of the first look: the line comes once there is something to go back to, the question once there is one.
    for (const load of [
      () => import('../rewind/define.js'),
      () => import('../question/define.js'),
      () => import('../reactions/define.js'),
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
    return this.#renderPieces(show, place, value);
  }

  protected override updated(): void {
    this.#lift.watch(this.renderRoot);
    const {
      state = 'connecting',
      status,
      offers,
      coupons,
      giveaways,
      polls,
    } = this.#show.value ?? {};
    if (offers) this.#fetch('offer', () => import('../offer/define.js'));
    if (giveaways) this.#fetch('giveaway', () => import('../giveaway/define.js'));
    if (polls) this.#fetch('poll', () => import('../poll/define.js'));
    if (offers || coupons || giveaways || polls) this.#fetch('row', () => this.#fetchRow());
    this.#lookAlong();
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

  async #fetchRow(): Promise<void> {
    const { DropsRow } = await import('./drops-row.js');
    this.#row = new DropsRow(this.renderRoot, () => this.#show.show, this.#words);
  }

  #lookAlong(): void {
    this.#row?.look(this.renderRoot.querySelector('.offers'));
  }

  /** Whether the lobby stands in the picture's place. A replay that opens has it to itself. */
  #waits(state: StallState): boolean {
    return state === 'scheduled' || (state === 'ended' && !this.player?.stream);
  }

  #renderPieces(show: Show, place: Place, view: LayoutView): TemplateResult {
    // The first number of a page takes a phone a tenth of a second.
    this.#steps.begin(() => this.#words.number(0));
    const { state, lined, goods, giveaways, polls } = view;
    const tools = { show, words: this.#words, navigator: this.#navigator.value };
    const waits = this.#waits(state);
    const overlaid = place.layout === 'narrow' || place.layout === 'side';
    // Where there is a column for them, they leave room enough.
    const folds = place.layout !== 'wide';
    const kept = state === 'live' && goods > 0 ? 'kept' : '';
    const pieces: Record<Piece, () => TemplateResult | typeof nothing> = {
      host: () =>
        html`<stall-host exportparts="host" ?overlay=${place.layout !== 'wide'}></stall-host>`,
      marks: () => renderMarks(show, state, this.#words, this.#steps.has('bar')),
      notices: () => renderNotices(this.#news.look(show), tools),
      talk: () => (overlaid ? this.#renderTalk(waits, kept) : this.#renderBeside(place)),
      offers: () => renderOffers({ overlaid, folds, giveaways, polls }),
      bar: () =>
        renderBar(overlaid ? view : null, {
          ...tools,
          lined,
          reacts: state === 'live' || state === 'replay',
          player: this.#watch.player,
        }),
      panel: () => this.#renderPanel(place, overlaid),
    };
    const drawn = READING_ORDER[place.layout].filter((piece) => this.#steps.has(piece));
    return html`${
      waits ? html`<stall-lobby part="lobby"></stall-lobby>` : html`<div class="shade"></div>`
    }
    ${inOrder(drawn, pieces)}`;
  }

  #renderTalk(waits: boolean, kept: string): TemplateResult {
    return html`<div class="talk ${waits ? 'low' : ''} ${kept}">
      <div class="lifted"><stall-chat overlay></stall-chat></div>
    </div>`;
  }

  /** Where it has a place of its own. Elsewhere beside the picture it is one of the panel's tabs. */
  #renderBeside({ talkBeside }: Place): TemplateResult | typeof nothing {
    if (!talkBeside) return nothing;
    return html`<section class="beside" aria-labelledby="talk">
      <h2 id="talk">${this.#words.term('chat')}</h2>
      <stall-chat></stall-chat>
    </section>`;
  }

  #renderPanel({ open, view, product }: Place, overlaid: boolean): TemplateResult {
    const panel = html`<stall-panel class=${product === null ? '' : 'reading'}></stall-panel>`;
    if (!overlaid) return panel;
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

  /** A stall that was told nothing to open would wait for ever. */
  readonly #look = (): void => {
    if (this.#show.show || this.failure) return;
    this.#unset = nothingToOpen(this);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-layout': LayoutElement;
  }
}
