import type { Show } from '@livestall/client';
import type { Host } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { icon } from '../icons/icon.js';
import { sealed } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { cssProperties } from '../render/css-properties.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { noteOpening } from '../render/open-popover.js';
import { placePopover } from '../render/place-popover.js';
import { renderPicture } from '../render/picture.js';
import { base } from '../styles/base.styles.js';
import { badgeInWords } from './badges.js';
import { styles } from './host.styles.js';

/** The card's width, in pixels. */
const WIDTH = 300;

/**
 * @summary Who presents: portrait, name, badge; and on a tap who stands for the badge, and a few words.
 *
 * @csspart host - The pill.
 * @csspart portrait - The portrait.
 * @csspart badge - The badge.
 * @csspart card - What a tap opens.
 */
export class HostElement extends DrawnInTurn {
  static override styles = [...base, styles];

  readonly #words = new Words(this);
  readonly #info = new ShowController(this, (show) => show.now.info);

  /** Draws it as a pill on the picture. */
  @property({ type: Boolean, reflect: true }) overlay = false;

  @query('button.pill') private readonly _pill!: HTMLButtonElement | null;
  @query('#card') private readonly _card!: HTMLElement | null;

  #place: Readonly<Record<string, string>> = {};

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#info;
    if (!show || !value) return nothing;
    const { host, title, description } = value;
    const name = this.#words.text(host?.name) || this.#words.text(title);
    const face = this.#renderFace(host, name, show);
    const tells = host?.verifiedBy ?? host?.about ?? description;
    if (tells === undefined) return html`<div class="pill" part="host">${face}</div>`;
    return html`<button class="pill" part="host" type="button" aria-haspopup="dialog">
        ${face}
      </button>
      <div
        id="card"
        part="card"
        .popover=${'auto'}
        role="dialog"
        aria-label=${name}
        style=${cssProperties(this.#place)}
        @beforetoggle=${this.#onToggle}
      >
        ${this.#renderCard(host, name, show)}
      </div>`;
  }

  protected override updated(): void {
    if (this._pill) this._pill.popoverTargetElement = this._card;
  }

  #renderFace(host: Host | undefined, name: string, show: Show): TemplateResult {
    const badge = badgeInWords(host?.badge, this.#words);
    const title = host && !this.overlay ? this.#words.text(show.now.info.title) : '';
    return html`${this.#renderPortrait(host, name, show)}
      <span class="words">
        <span class="name"><bdi>${name}</bdi></span>
        <span class="what">
          ${
            badge === ''
              ? nothing
              : html`<span class="badge" part="badge"
                  >${host?.verifiedBy ? icon(sealed, 14) : nothing} ${badge}</span
                >`
          }
          ${title === '' ? nothing : html`<span class="title">${title}</span>`}
        </span>
      </span>`;
  }

  #renderPortrait(host: Host | undefined, name: string, show: Show): TemplateResult {
    const picture = renderPicture(host?.portrait, show, this.#words, {
      decorative: true,
      eager: true,
    });
    return html`<span class="portrait" part="portrait">
      ${
        picture === nothing
          ? html`<span aria-hidden="true">${Array.from(name)[0] ?? nothing}</span>`
          : picture
      }
    </span>`;
  }

  #renderCard(host: Host | undefined, name: string, show: Show): TemplateResult {
    const badge = badgeInWords(host?.badge, this.#words);
    const { title, description } = show.now.info;
    return html`${this.#renderPortrait(host, name, show)}
      <h2><bdi>${name}</bdi></h2>
      ${badge === '' ? nothing : html`<p class="badge">${badge}</p>`}
      ${
        host?.verifiedBy && badge !== ''
          ? html`<p class="verified">
              ${icon(sealed, 18)}
              ${this.#words.term('verifiedBy', this.#words.text(host.verifiedBy))}
            </p>`
          : nothing
      }
      ${host?.about ? html`<p>${this.#words.text(host.about)}</p>` : nothing}
      ${
        description
          ? html`<div class="show">
              <h3>${this.#words.text(title)}</h3>
              <p>${this.#words.text(description)}</p>
            </div>`
          : nothing
      }`;
  }

  #onToggle({ newState, target }: ToggleEvent): void {
    if (newState !== 'open') return;
    noteOpening(target);
    this.#place = placePopover(this, { width: WIDTH });
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-host': HostElement;
  }
}
