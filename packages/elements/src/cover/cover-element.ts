import type { StreamPlayer } from '@livestall/media';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { loadLocale } from '../localize/load-locale.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import type { PlayerFace } from '../player/player-face.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { isPopoverOpen } from '../render/open-popover.js';
import { addStyles } from '../styles/add-styles.js';
import { base } from '../styles/base.styles.js';
import { patiently } from '../time/patiently.js';
import { stallOf } from '../watching/stall-of.js';
import type { Watching } from '../watching/watching.js';
import { coverWords, isAway } from './cover-words.js';
import { Patience } from './patience.js';
import { renderMiddle } from './render-middle.js';
import { SceneNews } from './scene-news.js';
import { VolumeNews } from './volume-news.js';
import { SourceWarning } from './source-warning.js';
import { styles } from './cover.styles.js';
import { overStyles } from './over.styles.js';

/** Where nothing is to be seen any more, whatever was seen last stands back behind the words. */
const OVER: ReadonlySet<PlayerFace> = new Set(['none', 'ended', 'failed']);

/**
 * @summary What lies over a player's picture: the pill for sound, the button that plays, words where there is no
 * picture, and the bar of controls where it is asked for. `<stall-player>` draws it by itself.
 *
 * @csspart sound - The pill that turns the sound on.
 * @csspart play - The button that plays.
 * @csspart words - What is said in place of the picture.
 * @csspart controls - The bar with all that one can do.
 * @csspart weak - What is said while sound plays because the line is too weak for the picture.
 * @csspart volume - How loud it is, for a moment after a key changed that.
 * @csspart angle - What is said where an angle of the show does not come through.
 */
export class CoverElement extends DrawnInTurn {
  static override styles = [...base, styles];

  readonly #words = new Words(this);
  readonly #replayable = new ShowController(
    this,
    ({ now }) => now.status === 'ended' && now.recording !== null,
  );

  /** The picture has come to the end of the show: there is nothing more to hear. */
  readonly #over = new ShowController(
    this,
    ({ stage, playhead }) => stage.status === 'ended' && playhead === 'live',
  );

  /** The player that it is for. Default: the one whose picture it lies over. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @query('.middle') private readonly _middle!: HTMLElement | null;

  readonly #patience = new Patience(this, () => this.player?.face);
  readonly #sceneNews = new SceneNews(this);
  readonly #volumeNews = new VolumeNews(this);
  readonly #sourceWarning = new SourceWarning();
  #watch = new AbortController();
  #watching: Watching | undefined;
  #controlsAsked = false;
  /** Whether a menu was open as the finger came down on the picture. */
  #closesMenu = false;
  #language = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { host } = this.getRootNode() as Partial<ShadowRoot>;
    this.player ??= host?.closest('stall-player') ?? null;
    addStyles(this.getRootNode(), overStyles);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.abort();
  }

  override render(): TemplateResult | typeof nothing {
    const { player } = this;
    if (!player) return nothing;
    const { face } = player;
    const began = face === 'playing' || face === 'paused' || face === 'waiting';
    return html`${OVER.has(face) && !isAway(player) ? html`<div class="dim"></div>` : nothing}
      ${began ? this.#renderTap(player) : nothing} ${began ? this.#renderLine(player) : nothing}
      <div class="middle ${player.stream?.caption ? 'captioned' : ''}" tabindex="-1">
        ${renderMiddle({
          player,
          words: this.#words,
          replayable: this.#replayable.value ?? false,
          over: this.#over.value ?? false,
          lost: this.#patience.lost,
          keepFocus: () => this._middle?.focus(),
        })}
      </div>
      ${
        player.controls
          ? html`<stall-controls exportparts="controls, line" .player=${player}></stall-controls>`
          : nothing
      }
      <p class="unseen" role="status">${this.#announced(player)}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#follow();
    this.#speak();
    if (this.player) this.#sourceWarning.look(this.player);
    if (!this.player?.controls || this.#controlsAsked) return;
    this.#controlsAsked = true;
    void patiently(
      () => import('../controls/define.js'),
      () => undefined,
    );
  }

  /** A stall fetches its language; a player alone has nobody else who does. */
  #speak(): void {
    const language = this.#words.lang();
    if (language === this.#language || stallOf(this)) return;
    this.#language = language;
    loadLocale(language).catch(() => (this.#language = ''));
  }

  /** One quiet line over the picture, about where it comes from. */
  #renderLine(player: PlayerElement): TemplateResult | typeof nothing {
    const volume = this.#volumeNews.say(this.#words);
    if (volume)
      return html`<p class="weak news numbers" part="volume" aria-hidden="true">${volume}</p>`;
    if (player.stream?.tooWeak) return this.#renderWeak(player.stream);
    if (!this.#sceneNews.failed) return nothing;
    return html`<p class="weak news" part="angle" aria-hidden="true">
      ${this.#sceneNews.say(player, this.#words)}
    </p>`;
  }

  /** With the way back. */
  #renderWeak(stream: StreamPlayer): TemplateResult {
    return html`<div class="weak" part="weak">
      <span>${this.#words.term('pictureWeak')}</span>
      <button
        type="button"
        @click=${() => {
          stream.setQuality(stream.quality);
          this._middle?.focus();
        }}
      >
        ${this.#words.term('pictureAgain')}
      </button>
    </div>`;
  }

  /** The whole picture is a target for the finger. Keys and screen readers have the bar; where there is none, this. */
  #renderTap(player: PlayerElement): TemplateResult {
    const { controls } = player;
    return html`<button
      class="tap"
      type="button"
      tabindex=${controls ? -1 : 0}
      aria-hidden=${controls ? 'true' : 'false'}
      aria-label=${this.#words.term('pause')}
      aria-pressed=${player.face === 'paused' ? 'true' : 'false'}
      @pointerdown=${() => (this.#closesMenu = isPopoverOpen())}
      @click=${({ detail, pointerType }: PointerEvent) => {
        // The tap that closes a menu does no more.
        if (detail > 0 && this.#closesMenu) return;
        // A key, which counts no clicks, does as the name says.
        if (detail > 0 && player.muted && !player.soundChosen) {
          player.setMuted(false);
          player.play();
        }
        // With a bar, a finger calls it or sends it away.
        else if (controls && pointerType === 'touch') return;
        else if (player.face === 'paused') player.play();
        else player.pause();
      }}
    ></button>`;
  }

  /** What a screen reader says of what happened; what the viewer did by hand it has said already. */
  #announced(player: PlayerElement): string {
    const volume = this.#volumeNews.say(this.#words);
    if (volume) return volume;
    if (player.face === 'paused') return this.#words.term('paused');
    const { caption = null, captions = [] } = player.stream ?? {};
    const on = captions.find(({ id }) => id === caption);
    const said = coverWords(player, this.#words, this.#patience.lost);
    if (!said && player.stream?.tooWeak) return this.#words.term('pictureWeak');
    if (said) return said;
    const angle = this.#sceneNews.say(player, this.#words);
    if (angle || !on) return angle;
    return this.#words.term('captionsOn', on.label || on.language);
  }

  /** Redraws whenever the player says that something about it changed, and minds who watches. */
  #follow(): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    const { player } = this;
    if (!player) return;
    const { signal } = this.#watch;
    player.addEventListener('stall-player-changed', () => this.requestUpdate(), { signal });
    player.addEventListener('stall-scene-changed', (it) => this.#sceneNews.hear(it.detail), {
      signal,
    });
    signal.addEventListener('abort', () => {
      this.#watching?.stop();
      this.#watching = undefined;
    });
    void patiently(
      () => import('../watching/watching.js'),
      () => undefined,
    ).then(({ Watching }) => {
      if (signal.aborted) return;
      this.#watching = new Watching(player, {
        show: () => this.#over.show,
        onVolume: () => this.#volumeNews.hear(player),
      });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-cover': CoverElement;
  }
}
