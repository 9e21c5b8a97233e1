import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { icon } from '../icons/icon.js';
import {
  airPlay,
  fillScreen,
  leaveScreen,
  pause,
  pictureInPicture,
  play,
} from '../icons/shapes.js';
import { soundOff, soundOn } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import '../more/define.js';
import { placeAgain } from '../player/place-captions.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { cssProperties } from '../render/css-properties.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { rewindKey } from '../rewind/rewind-key.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { formatCountdown } from '../time/countdown.js';
import { TickController } from '../time/tick-controller.js';
import { AirPlay } from '../watching/air-play.js';
import { canFillScreen, fillsScreen, toggleFullscreen } from '../watching/fullscreen.js';
import { goTo } from '../watching/go-to.js';
import { controlsView, meansLive, shareOf, type ControlsView } from './controls-view.js';
import { styles } from './controls.styles.js';
import { RestTimer } from './rest-timer.js';

/** The line moves on so often while it is seen, in milliseconds: each time costs the page a drawing. */
const TICK_MS = 500;

/** Captions end so much above what can be tapped in the bar, in pixels. */
const CAPTION_GAP = 6;

/** What a button of the bar is called. */
type ButtonName =
  | 'play'
  | 'pause'
  | 'mute'
  | 'unmute'
  | 'airPlay'
  | 'pictureInPicture'
  | 'fillScreen'
  | 'leaveScreen';

/**
 * @summary The bar over a player's picture: play, where it is and where one can go, sound, captions and quality,
 * AirPlay, a window of its own, the whole screen. It goes when nobody stirs, and draws nothing then. `<stall-player
 * controls>` draws it by itself.
 *
 * @fires {SeekEvent} stall-seek - In a show: somebody asked for another moment of it. Cancel it to stay.
 *
 * @csspart controls - The bar.
 * @csspart line - The line along which it plays.
 *
 * @state resting - It is out of sight.
 */
export class ControlsElement extends DrawnInTurn {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #show = new ShowController(this, () => null);
  readonly #watch = new PlayerWatch(this, () => this.player);
  readonly #airPlay = new AirPlay(this, () => this.#watch.player);
  readonly #timer = new RestTimer(() => this.requestUpdate());

  /** The player that it is for. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  #away = new AbortController();
  #view: ControlsView | null = null;
  /** Whether the bar had its line when captions were placed: it is higher with it. */
  #lined = false;
  /** The place under the thumb while it is held, and under the pointer. */
  #held: number | null = null;
  #pointed: number | null = null;

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
    if (this.#held === null) this.#view = stream ? controlsView(stream) : null;
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
      ${this.#view?.line ? this.#renderLine(player, this.#view) : nothing}
      <div class="row">
        ${this.#renderPlay(player)} ${this.#renderSound(player)}
        ${this.#view ? this.#renderPlace(player, this.#view) : nothing}
        <span class="rest"></span>
        ${
          player.scenes
            ? html`<stall-angles class="roomy" .player=${player}></stall-angles>`
            : nothing
        }
        <stall-more .player=${player}></stall-more>
        ${this.#renderAirPlay()} ${this.#renderWindow(player)} ${this.#renderScreen(player)}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#follow();
    const lined = this.#view?.line ?? false;
    if (this.player && (this.player.captionLine === null || lined !== this.#lined)) {
      this.#lined = lined;
      this.#placeCaptions(this.player);
    }
  }

  /** Something stands in the way of going: there is nothing to see yet, a menu is open, the keyboard is here. */
  get #resting(): boolean {
    if (!this.#timer.resting || this.player?.face !== 'playing') return false;
    return !this.renderRoot.querySelector(
      ':focus-visible, :is(stall-angles, stall-more):state(open)',
    );
  }

  /** Whether the line moves where somebody sees it. */
  get #moves(): boolean {
    return this.player?.face === 'playing' && !this.#resting && !document.hidden;
  }

  #renderPlay(player: PlayerElement): TemplateResult {
    const paused = player.video.paused;
    return this.#renderButton(paused ? 'play' : 'pause', paused ? play : pause, () =>
      paused ? player.play() : player.pause(),
    );
  }

  #renderSound(player: PlayerElement): TemplateResult {
    const { muted } = player;
    return this.#renderButton(muted ? 'unmute' : 'mute', muted ? soundOff : soundOn, () =>
      player.setMuted(!muted),
    );
  }

  /** Only where there is a television near that it can be sent to. */
  #renderAirPlay(): TemplateResult | typeof nothing {
    if (!this.#airPlay.available) return nothing;
    const sent = this.#airPlay.sent ? 'true' : 'false';
    return this.#renderButton('airPlay', airPlay, () => this.#airPlay.choose(), sent);
  }

  #renderWindow(player: PlayerElement): TemplateResult | typeof nothing {
    if (!('pictureInPictureEnabled' in document && document.pictureInPictureEnabled)) {
      return nothing;
    }
    return html`<span class="roomy"
      >${this.#renderButton('pictureInPicture', pictureInPicture, () => {
        player.togglePictureInPicture().catch(() => undefined);
      })}</span
    >`;
  }

  #renderScreen(player: PlayerElement): TemplateResult | typeof nothing {
    if (!canFillScreen(player)) return nothing;
    const fills = fillsScreen(player);
    return this.#renderButton(
      fills ? 'leaveScreen' : 'fillScreen',
      fills ? leaveScreen : fillScreen,
      () => void toggleFullscreen(player).catch(() => undefined),
    );
  }

  #renderButton(
    name: ButtonName,
    shape: typeof play,
    act: () => void,
    pressed?: 'true' | 'false',
  ): TemplateResult {
    const label = this.#words.term(name);
    return html`<button
      class="round"
      type="button"
      title=${label}
      aria-label=${label}
      aria-pressed=${ifDefined(pressed)}
      @click=${act}
    >
      ${icon(shape, 24)}
    </button>`;
  }

  /** A recording's time; live, or the way back there. */
  #renderPlace(player: PlayerElement, view: ControlsView): TemplateResult {
    const at = this.#held ?? view.at;
    if (!view.live) {
      return html`<p class="time numbers" aria-hidden="true">
        ${clock(at - view.from)} / ${clock(view.to - view.from)}
      </p>`;
    }
    if (view.atLive && this.#held === null) {
      return html`<p class="live"><span class="dot"></span> ${this.#words.term('live')}</p>`;
    }
    return html`<button
      class="live away"
      type="button"
      @click=${() => goTo(player, this.#show.show, null)}
    >
      <span class="dot"></span> ${this.#words.term('backToLive')}
      <span class="numbers">−${clock(view.to - at)}</span>
    </button>`;
  }

  #renderLine(player: PlayerElement, view: ControlsView): TemplateResult {
    const at = this.#held ?? view.at;
    return html`<div
      class="line"
      part="line"
      style=${cssProperties({ '--_at': String(shareOf(view, at)) })}
    >
      <div class="track"><div class="gone"></div></div>
      <div class="carry"><div class="knob"></div></div>
      <input
        type="range"
        aria-label=${this.#words.term('place')}
        aria-valuetext=${this.#say(view, at)}
        .min=${String(view.from)}
        .max=${String(view.to)}
        step="0.1"
        .value=${String(at)}
        @input=${this.#onInput}
        @change=${() => this.#onChange(player, view)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, player, view)}
        @pointermove=${(event: PointerEvent) => this.#onPoint(event, view)}
        @pointerleave=${() => this.#point(null)}
      />
      ${this.#renderPreview(view)}
    </div>`;
  }

  #renderPreview(view: ControlsView): TemplateResult | typeof nothing {
    const at = this.#held ?? this.#pointed;
    if (at === null) return nothing;
    return html`<p
      class="preview numbers"
      aria-hidden="true"
      style=${cssProperties({ '--_pointed': `${shareOf(view, at) * 100}%` })}
    >
      ${view.live ? `−${clock(view.to - at)}` : clock(at - view.from)}
    </p>`;
  }

  /** A place as a screen reader says it. */
  #say(view: ControlsView, at: number): string {
    if (!view.live) {
      return this.#words.term('intoShow', clock(at - view.from), clock(view.to - view.from));
    }
    return meansLive(view, at)
      ? this.#words.term('live')
      : this.#words.term('behindLive', clock(view.to - at));
  }

  #onInput({ target }: Event): void {
    this.#held = (target as HTMLInputElement).valueAsNumber;
    this.requestUpdate();
  }

  #onChange(player: PlayerElement, view: ControlsView): void {
    const at = this.#held;
    this.#held = this.#pointed = null;
    if (at !== null) goTo(player, this.#show.show, meansLive(view, at) ? null : at);
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent, player: PlayerElement, view: ControlsView): void {
    const ms = { from: view.from * 1_000, to: view.to * 1_000, at: view.at * 1_000 };
    const to = rewindKey(event.key, { ...ms, live: view.live }, this.matches(':dir(rtl)'));
    if (to === undefined) return;
    event.preventDefault();
    goTo(player, this.#show.show, to === null ? null : to / 1_000);
    this.requestUpdate();
  }

  /** A mouse that passes over the line asks what is there. */
  #onPoint({ pointerType, offsetX, target }: PointerEvent, view: ControlsView): void {
    const width = (target as HTMLElement).clientWidth;
    if (pointerType !== 'mouse' || this.#held !== null || width === 0) return;
    const along = this.matches(':dir(rtl)') ? 1 - offsetX / width : offsetX / width;
    this.#point(view.from + Math.min(Math.max(along, 0), 1) * (view.to - view.from));
  }

  #point(at: number | null): void {
    this.#pointed = at;
    this.requestUpdate();
  }

  /** Whatever stirs in the player brings the bar back. */
  #follow(): void {
    this.#away.abort();
    this.#away = new AbortController();
    const { player } = this;
    if (!player) return;
    const { signal } = this.#away;
    const stir = () => this.#timer.stir();
    for (const type of ['pointermove', 'keydown', 'focusin']) {
      player.addEventListener(type, stir, { signal });
    }
    player.addEventListener('pointerdown', (event) => this.#onDown(event), { signal });
    player.addEventListener('pointerleave', (event) => this.#onLeave(event), { signal });
    for (const type of ['fullscreenchange', 'visibilitychange']) {
      document.addEventListener(type, () => this.requestUpdate(), { signal });
    }
    const size = new ResizeObserver(() => this.#placeCaptions(player));
    size.observe(player);
    signal.addEventListener('abort', () => size.disconnect());
    stir();
  }

  /** A finger on the picture calls the bar, or sends it away; on the bar it is at work. */
  #onDown(event: PointerEvent): void {
    const away = event.pointerType === 'touch' && !event.composedPath().includes(this);
    if (away && !this.#resting) this.#timer.rest();
    else this.#timer.stir();
  }

  #onLeave({ pointerType }: PointerEvent): void {
    if (pointerType === 'mouse') this.#timer.rest();
  }

  /** Captions stand above the bar, also while it is away: what one reads does not jump. */
  #placeCaptions(player: PlayerElement): void {
    const bar = this.renderRoot.querySelector('.bar');
    const first = bar?.firstElementChild as HTMLElement | null | undefined;
    const height = player.clientHeight;
    if (!bar || !first || height === 0) return;
    // Over the bar's upper edge, which only fades in.
    const taken = bar.clientHeight - first.offsetTop + CAPTION_GAP;
    player.captionLine = Math.max(0, 100 - (taken / height) * 100);
    placeAgain(player.video);
  }
}

/** Media time as people read it. */
function clock(seconds: number): string {
  return formatCountdown(Math.floor(Math.max(0, seconds)) * 1_000);
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-controls': ControlsElement;
  }
}
