import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { setState } from '../define/set-state.js';
import { icon } from '../icons/icon.js';
import { angles } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { cssProperties } from '../render/css-properties.js';
import { noteOpening } from '../render/open-popover.js';
import { placePopover } from '../render/place-popover.js';
import { renderChoices } from '../render/render-choices.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { choices } from '../styles/choices.styles.js';
import { angleChoices, sceneTitle } from './angle-choices.js';
import { styles } from './angles.styles.js';

/** The menu's width, in pixels. */
const WIDTH = 304;

/**
 * @summary The angles of a show that is filmed from several: a button, and a menu to stay with one of them or to go
 * with the host. There is nothing to see where there is one angle alone.
 *
 * @csspart button - The button that opens the menu.
 * @csspart menu - The menu.
 *
 * @state open - The menu is open.
 * @state empty - There is one angle alone.
 */
export class AnglesElement extends LitElement {
  static override styles = [...base, button, choices, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #navigator = new NavigatorController(this);
  readonly #watch = new PlayerWatch(this, () => this.player ?? this.#navigator.value?.player());

  /** The player that it is for. Default: that of the stall around it. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @query('.open') private readonly _button!: HTMLButtonElement | null;
  @query('#menu') private readonly _menu!: HTMLElement | null;

  #place: Readonly<Record<string, string>> = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    setState(this.#internals, 'empty', !this.#watch.player?.scenes);
  }

  override render(): TemplateResult | typeof nothing {
    const scenes = this.#watch.player?.scenes;
    if (!scenes) return nothing;
    const name = this.#words.term('angles');
    return html`<button
        class="round open"
        part="button"
        type="button"
        aria-haspopup="dialog"
        title=${name}
        aria-label=${`${name}: ${sceneTitle(scenes, scenes.shown, this.#words)}`}
      >
        ${icon(angles, 24)}
      </button>
      <div
        id="menu"
        part="menu"
        .popover=${'auto'}
        role="dialog"
        aria-label=${name}
        style=${cssProperties(this.#place)}
        @beforetoggle=${this.#onToggle}
      >
        ${renderChoices(angleChoices(scenes, this.#words), true, () => this.requestUpdate())}
      </div>`;
  }

  protected override updated(): void {
    // The browser's own link of button and popover: a second tap closes it, which a click handler gets wrong.
    if (this._button) this._button.popoverTargetElement = this._menu;
  }

  #onToggle({ newState, target }: ToggleEvent): void {
    const opens = newState === 'open';
    setState(this.#internals, 'open', opens);
    if (opens) {
      noteOpening(target);
      this.#place = placePopover(this, { width: WIDTH, above: true });
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-angles': AnglesElement;
  }
}
