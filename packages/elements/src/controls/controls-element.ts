import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { Words } from '../localize/words.js';
import '../more/define.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { focusIn } from '../render/focus-in.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { TickController } from '../time/tick-controller.js';
import { AirPlay } from '../watching/air-play.js';
import { goTo } from '../watching/go-to.js';
import {
  renderAirPlay,
  renderPlay,
  renderScreen,
  renderSound,
  renderWindow,
} from './bar-buttons.js';
import { makeRoomForCaptions } from './make-room-for-captions.js';
import { controlsView, type ControlsView } from './controls-view.js';
import { styles } from './controls.styles.js';
import { hearStirs } from './hear-stirs.js';
import { PlaceLine } from './place-line.js';
import { renderPlace } from './render-place.js';
import { RestTimer } from './rest-timer.js';

/** The line moves on so often while it is seen, in milliseconds: each time costs the page a drawing. */
const TICK_MS = 500;

/**
 * @summary The bar over a player's picture: play, where it is and where one can go, sound, captions and quality,
 * AirPlay, a window of its own, the whole screen. It fades when nobody stirs, and draws nothing then; keys
 * and screen readers find it all the same. `<stall-player
 * controls>` draws it by itself.
 *
 * @fires {SeekEvent} stall-seek - In a show: somebody asked for another moment of it. Cancel it to stay.
 *
 * @csspart controls - The bar.
 * @csspart line - The line along which it plays.
 *
 * @state resting - It is out of sight, but not out of reach.
 */
export class ControlsElement extends DrawnInTurn {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #show = new ShowController(this, () => null);
  readonly #watch = new PlayerWatch(this, () => this.player);
  readonly #airPlay = new AirPlay(this, () => this.#watch.player);
  readonly #timer = new RestTimer(() => this.requestUpdate());
  readonly #line = new PlaceLine(this, this.#words, () => this.#show.show);

  /** The player that it is for. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  #away = new AbortController();
  #view: ControlsView | null = null;
  /** Whether the bar had its line when captions were placed: it is higher with it. */
  #lined = false;

  constructor() {
    super();
    new TickController(this, () => (this.#moves ? TICK_MS : null));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#away.abort();
    this.#timer.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const stream = this.#watch.player?.stream;
    // Held, the line stands still under the thumb.
    if (this.#line.held === null) this.#view = stream ? controlsView(stream) : null;
    setState(this.#internals, 'resting', this.#resting);
  }

  override render(): TemplateResult | typeof nothing {
    const { player } = this.#watch;
    if (!player?.stream) return nothing;
    return html`<div
      class="bar"
      part="controls"
      role="group"
      aria-label=${this.#words.term('player')}
    >
      ${this.#view?.line ? this.#line.render(player, this.#view) : nothing}
      <div class="row">
        ${renderPlay(player, this.#words)} ${renderSound(player, this.#words)}
        ${this.#view ? this.#renderPlace(player, this.#view) : nothing}
        <span class="rest"></span>
        ${
          player.scenes
            ? html`<stall-angles class="roomy" .player=${player}></stall-angles>`
            : nothing
        }
        <stall-more .player=${player}></stall-more>
        ${renderAirPlay(this.#airPlay, this.#words)} ${renderWindow(player, this.#words)}
        ${renderScreen(player, this.#words)}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#follow();
    const lined = this.#view?.line ?? false;
    if (this.player && (this.player.captionLine === null || lined !== this.#lined)) {
      this.#lined = lined;
      this.#makeRoom(this.player);
    }
  }

  /** Something stands in the way of going: there is nothing to see yet, a menu is open, the keyboard is here. */
  get #resting(): boolean {
    if (!this.#timer.resting || this.player?.face !== 'playing') return false;
    if (this.shadowRoot && focusIn(this.shadowRoot)?.matches(':focus-visible')) return false;
    return !this.renderRoot.querySelector(':is(stall-angles, stall-more):state(open)');
  }

  /** Whether the line moves where somebody sees it. */
  get #moves(): boolean {
    return this.player?.face === 'playing' && !this.#resting && !document.hidden;
  }

  #renderPlace(player: PlayerElement, view: ControlsView): TemplateResult {
    const toLive = () => goTo(player, this.#show.show, null);
    return renderPlace(view, this.#line.held, this.#words, toLive);
  }

  #follow(): void {
    this.#away.abort();
    this.#away = new AbortController();
    const { player } = this;
    if (!player) return;
    const { signal } = this.#away;
    for (const type of ['fullscreenchange', 'visibilitychange']) {
      document.addEventListener(type, () => this.requestUpdate(), { signal });
    }
    const size = new ResizeObserver(() => this.#makeRoom(player));
    size.observe(player);
    signal.addEventListener('abort', () => size.disconnect());
    const isResting = () => this.#resting;
    hearStirs(player, { element: this, isResting }, this.#timer, signal);
  }

  #makeRoom(player: PlayerElement): void {
    makeRoomForCaptions(player, this.renderRoot.querySelector('.bar'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-controls': ControlsElement;
  }
}
