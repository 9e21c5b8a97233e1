import type { StreamPlayer } from '@livestall/media';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { cssProperties } from '../render/css-properties.js';
import { icon } from '../icons/icon.js';
import {
  ask,
  captions as captionsShape,
  chevronBack,
  dots,
  pause,
  pictureInPicture,
  sliders,
  soundOn,
  play,
  share,
  soundOff,
} from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { patiently } from '../time/patiently.js';
import { placePopover } from '../render/place-popover.js';
import { styles } from './more.styles.js';

/** The menu's width, in pixels. */
const WIDTH = 280;

/** One of several, as a radio button. */
interface Choice {
  id: string | null;
  label: string;
}

/**
 * @summary What else one can do: ask the host, share the show; and with a player's picture: play and pause, sound,
 * captions, quality, picture in picture.
 *
 * @csspart button - The button that opens the menu.
 * @csspart menu - The menu.
 *
 * @state open - The menu is open.
 */
export class MoreElement extends LitElement {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #show = new ShowController(this, () => null);
  readonly #navigator = new NavigatorController(this);

  /** The player that it is for. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @query('.open') private readonly _button!: HTMLButtonElement;
  @query('#menu') private readonly _menu!: HTMLElement;

  #sharing = false;
  #shareAsked = false;
  #place: Readonly<Record<string, string>> = {};
  #watch = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.abort();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override render(): TemplateResult {
    return html`<button
        class="round open"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-label=${this.#words.term('more')}
      >
        ${icon(dots)}
      </button>
      <div
        id="menu"
        part="menu"
        .popover=${'auto'}
        role="dialog"
        aria-label=${this.#words.term('more')}
        style=${cssProperties(this.#place)}
        @beforetoggle=${this.#onToggle}
      >
        ${this.#sharing ? this.#renderShare() : this.#renderMenu()}
      </div>`;
  }

  protected override firstUpdated(): void {
    // The browser's own link of button and popover: a second tap closes it, which a click handler gets wrong.
    this._button.popoverTargetElement = this._menu;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#follow();
  }

  #renderMenu(): TemplateResult {
    const navigator = this.#navigator.value;
    return html`${this.player?.stream ? this.#renderPicture(this.player, this.player.stream) : nothing}
    ${
      navigator
        ? this.#renderItem(this.#words.term('askHost'), icon(ask), () => {
            this._menu.hidePopover();
            navigator.openView('questions');
          })
        : nothing
    }
    ${
      this.#show.show
        ? this.#renderItem(this.#words.term('share'), icon(share), () => this.#share(true))
        : nothing
    }`;
  }

  #renderShare(): TemplateResult {
    return html`<button class="item" type="button" @click=${() => this.#share(false)}>
        ${icon(chevronBack)} ${this.#words.term('back')}
      </button>
      <div class="share"><stall-share></stall-share></div>`;
  }

  #renderPicture(player: PlayerElement, stream: StreamPlayer): TemplateResult {
    return html`${player.controls ? nothing : this.#renderButtons(player, stream)}
    ${
      'pictureInPictureEnabled' in document && document.pictureInPictureEnabled
        ? this.#renderItem(this.#words.term('pictureInPicture'), icon(pictureInPicture), () => {
            this._menu.hidePopover();
            player.togglePictureInPicture().catch(() => undefined);
          })
        : nothing
    }
    ${
      stream.captions.length > 0
        ? this.#renderChoices(
            this.#words.term('captions'),
            icon(captionsShape),
            [
              { id: null, label: this.#words.term('captionsOff') },
              ...stream.captions.map(({ id, label, language }) => ({
                id,
                label: label || language,
              })),
            ],
            stream.caption,
            (id) => stream.setCaption(id),
          )
        : nothing
    }
    ${
      stream.qualities.length > 1
        ? this.#renderChoices(
            this.#words.term('quality'),
            icon(sliders),
            [
              { id: 'auto', label: this.#words.term('qualityAuto') },
              ...stream.qualities.map(({ id, lines }) => ({
                id,
                label:
                  lines === 0
                    ? this.#words.term('qualitySound')
                    : this.#words.term('qualityLines', lines),
              })),
            ],
            stream.quality,
            (id) => stream.setQuality(id ?? 'auto'),
          )
        : nothing
    }`;
  }

  /** What a bar of controls has already. */
  #renderButtons(player: PlayerElement, stream: StreamPlayer): TemplateResult {
    const paused = stream.state === 'paused';
    return html`${this.#renderItem(
      this.#words.term(paused ? 'play' : 'pause'),
      icon(paused ? play : pause),
      () => (paused ? player.play() : player.pause()),
    )}
    ${this.#renderItem(
      this.#words.term(player.muted ? 'unmute' : 'mute'),
      icon(player.muted ? soundOff : soundOn),
      () => player.setMuted(!player.muted),
    )}`;
  }

  #renderItem(label: string, shape: TemplateResult, act: () => void): TemplateResult {
    return html`<button class="item" type="button" @click=${act}>${shape} ${label}</button>`;
  }

  #renderChoices(
    name: string,
    shape: TemplateResult,
    choices: readonly Choice[],
    chosen: string | null,
    choose: (id: string | null) => void,
  ): TemplateResult {
    return html`<fieldset>
      <legend><span>${shape} ${name}</span></legend>
      ${choices.map(
        ({ id, label }) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              .checked=${id === chosen}
              @change=${() => choose(id)}
            />
            ${label}
          </label>`,
      )}
    </fieldset>`;
  }

  /** Redraws whenever the player says that something about it changed. */
  #follow(): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    this.player?.addEventListener('stall-player-changed', () => this.requestUpdate(), {
      signal: this.#watch.signal,
    });
  }

  #share(on: boolean): void {
    this.#sharing = on;
    if (on && !this.#shareAsked) {
      this.#shareAsked = true;
      void patiently(
        () => import('../share/define.js'),
        () => undefined,
      );
    }
    this.requestUpdate();
  }

  #onToggle({ newState }: ToggleEvent): void {
    setState(this.#internals, 'open', newState === 'open');
    if (newState === 'open') this.#place = placePopover(this, { width: WIDTH, above: true });
    else this.#sharing = false;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-more': MoreElement;
  }
}
