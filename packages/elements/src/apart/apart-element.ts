import type { Show } from '@livestall/client';
import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { showContext } from '../context/show-context.js';
import { icon } from '../icons/icon.js';
import { pause, play, soundOff, soundOn } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { base } from '../styles/base.styles.js';
import { adoptStyles } from './adopt-styles.js';
import { styles } from './apart.styles.js';

/**
 * @summary The page of a small window over other pages: a player's picture, and what the host is showing, with its
 * button. `<stall-player>` opens it by itself.
 *
 * @slot - The picture.
 */
export class ApartElement extends LitElement {
  readonly #words = new Words(this);
  readonly #show = new ContextProvider(this, { context: showContext });
  readonly #watch = new PlayerWatch(this, () => this.#player);
  #player: PlayerElement | null = null;

  /** Says whose picture it is, and which show it is from. */
  follow(player: PlayerElement, show: Show | undefined): void {
    this.#player = player;
    this.#show.setValue(show);
    this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    return adoptStyles(this, [...base, styles]);
  }

  override render(): TemplateResult {
    const { player } = this.#watch;
    return html`<div class="picture">
        <slot></slot>
        ${player ? this.#renderActs(player) : nothing}
      </div>
      ${this.#show.value ? html`<stall-apart-pinned .max=${1}></stall-apart-pinned>` : nothing}`;
  }

  #renderActs(player: PlayerElement): TemplateResult {
    const { muted } = player;
    const paused = player.face === 'paused' || player.face === 'refused';
    return html`<div class="acts ${paused || !player.soundChosen ? 'kept' : ''}">
      ${this.#renderAct(paused ? 'play' : 'pause', paused ? play : pause, () =>
        paused ? player.play() : player.pause(),
      )}
      ${this.#renderAct(muted ? 'unmute' : 'mute', muted ? soundOff : soundOn, () =>
        player.setMuted(!muted),
      )}
    </div>`;
  }

  #renderAct(
    name: 'play' | 'pause' | 'mute' | 'unmute',
    shape: typeof play,
    act: () => void,
  ): TemplateResult {
    const label = this.#words.term(name);
    return html`<button type="button" title=${label} aria-label=${label} @click=${act}>
      ${icon(shape, 24)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-apart': ApartElement;
  }
}
