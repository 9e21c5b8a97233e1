import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { icon } from '../icons/icon.js';
import { play, soundOff } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import type { PlayerFace } from '../player/player-face.js';
import { base } from '../styles/base.styles.js';
import { styles } from './cover.styles.js';

/** What is said in place of a picture, or over one that waits. */
const SAID = {
  opening: 'pictureOpening',
  waiting: 'pictureWaiting',
  failed: 'pictureFailed',
  ended: 'pictureEnded',
  none: 'pictureNone',
} as const satisfies Partial<Record<PlayerFace, string>>;

/**
 * @summary What lies over a player's picture: the pill for sound, the button that plays, and words where
 * there is no picture. `<stall-player>` draws it by itself.
 *
 * @csspart sound - The pill that turns the sound on.
 * @csspart play - The button that plays.
 * @csspart words - What is said in place of the picture.
 */
export class CoverElement extends LitElement {
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

  /** The player that it is for. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @query('.middle') private readonly _middle!: HTMLElement | null;

  #watch = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
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
    return html`${began ? this.#renderTap(player) : nothing}
      <div class="middle" tabindex="-1">${this.#renderMiddle(player, face)}</div>
      <p class="unseen" role="status">${this.#said(face)}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#follow();
  }

  /** The whole picture is a target for the finger; keys and screen readers have the buttons. */
  #renderTap(player: PlayerElement): TemplateResult {
    return html`<button
      class="tap"
      type="button"
      tabindex="-1"
      aria-hidden="true"
      @click=${() => {
        if (player.muted && !player.soundChosen) player.setMuted(false);
        else if (player.face === 'paused') player.play();
        else player.pause();
      }}
    ></button>`;
  }

  #renderMiddle(player: PlayerElement, face: PlayerFace): TemplateResult | typeof nothing {
    if (face === 'poster' && this.#replayable.value && !isInStall(player)) {
      return this.#renderReplay(player);
    }
    if (face === 'refused' || face === 'paused') {
      return html`<button
        class="pill big"
        part="play"
        type="button"
        aria-label=${this.#words.term('play')}
        @click=${() => player.play()}
      >
        ${icon(play, 32)}
      </button>`;
    }
    if (face === 'playing' && player.muted && !player.soundChosen && !this.#over.value) {
      return html`<button
        class="pill"
        part="sound"
        type="button"
        @click=${() => {
          player.setMuted(false);
          // The pill goes: the keyboard goes on from where it was.
          this._middle?.focus();
        }}
      >
        ${icon(soundOff, 24)} ${this.#words.term('tapForSound')}
      </button>`;
    }
    return this.#renderWords(player, face);
  }

  /** Asked for by hand, a replay plays from its beginning, with its sound. */
  #renderReplay(player: PlayerElement): TemplateResult {
    return html`<button
      class="pill"
      part="play"
      type="button"
      @click=${() => {
        player.seek(0);
        player.setMuted(false);
      }}
    >
      ${icon(play, 24)} ${this.#words.term('watchReplay')}
    </button>`;
  }

  #renderWords(player: PlayerElement, face: PlayerFace): TemplateResult | typeof nothing {
    const said = this.#said(face);
    if (said === '') return nothing;
    const waits = face === 'opening' || face === 'waiting';
    return html`<p class="words ${waits ? 'breathing' : ''}" part="words" aria-hidden="true">
        ${said}
      </p>
      ${
        face === 'failed'
          ? html`<button class="pill" type="button" @click=${() => player.retry()}>
              ${this.#words.term('tryAgain')}
            </button>`
          : nothing
      }`;
  }

  #said(face: PlayerFace): string {
    return face in SAID ? this.#words.term(SAID[face as keyof typeof SAID]) : '';
  }

  /** Redraws whenever the player says that something about it changed. */
  #follow(): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    this.player?.addEventListener('stall-player-changed', () => this.requestUpdate(), {
      signal: this.#watch.signal,
    });
  }
}

/** In the stall's own layout, what stands there after the show has the button. */
function isInStall(player: PlayerElement): boolean {
  const root = player.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'live-stall';
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-cover': CoverElement;
  }
}
