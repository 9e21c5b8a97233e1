import type { Show } from '@livestall/client';
import { FOLLOWERS_GAUGE, readGauge, StallError, type Host } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { FollowEvent } from '../events/follow-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { icon } from '../icons/icon.js';
import { check, sealed, warning } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { cssProperties } from '../render/css-properties.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { firstLetter } from '../render/first-letter.js';
import { noteOpening } from '../render/open-popover.js';
import { placePopover } from '../render/place-popover.js';
import { renderPicture } from '../render/picture.js';
import { Reporting } from '../report/reporting.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { badgeInWords } from './badges.js';
import { fan } from './fan.styles.js';
import { styles } from './host.styles.js';
import { renderFan, renderFollowers, renderLevel } from './render-fan.js';

/** The card's width, in pixels. */
const WIDTH = 300;

/**
 * @summary Who presents: portrait, name, badge; and on a tap who stands for the badge, and a few words. One follows them here, and sees
 * how one stands among those who do.
 *
 * @fires {FollowEvent} stall-follow - Somebody follows, or no more. Cancel it, and nothing changes.
 * @fires {StallErrorEvent} stall-error - It could not be done.
 *
 * @csspart host - The pill.
 * @csspart portrait - The portrait.
 * @csspart badge - The badge.
 * @csspart follow - The button that follows.
 * @csspart level - The level of who follows.
 * @csspart followers - How many follow.
 * @csspart fan - How one comes to the next level.
 * @csspart card - What a tap opens.
 * @csspart report - The button by which the host is reported.
 */
export class HostElement extends DrawnInTurn {
  static override styles = [...base, button, styles, fan];

  readonly #words = new Words(this);
  readonly #reporting = new Reporting(this, this.#words);
  readonly #info = new ShowController(this, ({ now, mine, gauges }) => ({
    info: now.info,
    fan: mine.fan,
    following: mine.following,
    knows: mine.status !== 'loading',
    followers: readGauge(gauges, FOLLOWERS_GAUGE) ?? 0,
  }));

  /** Draws it as a pill on the picture. */
  @property({ type: Boolean, reflect: true }) overlay = false;

  @query('button.pill') private readonly _pill!: HTMLButtonElement | null;
  @query('#card') private readonly _card!: HTMLElement | null;

  #place: Readonly<Record<string, string>> = {};
  /** What came of it, for those who do not see the button. */
  #said = '';
  #error: StallError | null = null;

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#info;
    if (!show || !value) return nothing;
    const { host, title, description } = value.info;
    const name = this.#words.text(host?.name) || this.#words.text(title);
    const face = this.#renderFace(host, name, show);
    const tells = host?.verifiedBy ?? host?.about ?? description ?? (this.#follows || undefined);
    // Over a picture there is no room to spare: there the mark of the level says it, and the card.
    const asks = host && value.knows && !(this.overlay && this.#follows);
    const follow = asks ? this.#renderFollow('follow') : nothing;
    if (tells === undefined) {
      return html`<div class="who">
          <div class="pill" part="host">${face}</div>
          ${follow}
        </div>
        ${this.#renderNews()}`;
    }
    return html`<div class="who">
        <button class="pill" part="host" type="button" aria-haspopup="dialog">${face}</button>
        ${follow}
      </div>
      ${this.#renderNews()}
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
    const fan = show.mine.fan;
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
          ${this.#follows && fan ? renderLevel(fan, this.#words) : nothing}
          ${title === '' ? nothing : html`<span class="title"><bdi>${title}</bdi></span>`}
        </span>
      </span>`;
  }

  #renderPortrait(host: Host | undefined, name: string, show: Show): TemplateResult {
    const picture = renderPicture(host?.portrait, show, this.#words, {
      decorative: true,
      eager: true,
    });
    return html`<span class="portrait" part="portrait">
      ${picture === nothing ? html`<span aria-hidden="true">${firstLetter(name)}</span>` : picture}
    </span>`;
  }

  #renderCard(host: Host | undefined, name: string, show: Show): TemplateResult {
    const badge = badgeInWords(host?.badge, this.#words);
    const { title, description } = show.now.info;
    return html`${this.#renderPortrait(host, name, show)}
      <h2><bdi>${name}</bdi></h2>
      ${badge === '' ? nothing : html`<p class="badge">${badge}</p>`}
      ${renderFollowers(this.#info.value?.followers ?? 0, this.#words)}
      ${host && this.#info.value?.knows ? this.#renderFollow('wide') : nothing}
      ${
        host?.verifiedBy && badge !== ''
          ? html`<p class="verified">
              ${icon(sealed, 18)}
              ${this.#words.term('verifiedBy', this.#words.text(host.verifiedBy))}
            </p>`
          : nothing
      }
      ${host?.about ? html`<p><bdi>${this.#words.text(host.about)}</bdi></p>` : nothing}
      ${this.#follows && show.mine.fan ? renderFan(show.mine.fan, this.#words) : nothing}
      ${
        description
          ? html`<div class="show">
              <h3><bdi>${this.#words.text(title)}</bdi></h3>
              <p><bdi>${this.#words.text(description)}</bdi></p>
            </div>`
          : nothing
      }
      ${this.#renderReport(host, name)}`;
  }

  #renderReport(host: Host | undefined, label: string): TemplateResult {
    const about = { of: 'host', label, ...(host?.portrait && { picture: host.portrait }) } as const;
    const report = () => void this.#reporting.open(about, () => this._card?.hidePopover());
    return html`<p class="wrong">
        <button class="button" part="report" type="button" @click=${report}>
          ${icon(warning, 18)} ${this.#reporting.label()}
        </button>
      </p>
      ${this.#reporting.renderFailure()}`;
  }

  /** What was asked for stands as if it were so: whoever tapped sees it at once. */
  get #follows(): boolean {
    const { fan, following } = this.#info.value ?? {};
    return following ?? fan?.follows ?? false;
  }

  /** @param place Beside the pill, or in the card. */
  #renderFollow(place: 'follow' | 'wide'): TemplateResult {
    const follows = this.#follows;
    return html`<button
      class="button ${place} ${follows ? '' : 'leaf'}"
      part=${place === 'follow' ? 'follow' : ''}
      type="button"
      aria-pressed=${follows ? 'true' : 'false'}
      @click=${() => void this.#setFollowing(!follows)}
    >
      ${follows ? icon(check, 18) : nothing} ${this.#words.term(follows ? 'following' : 'follow')}
    </button>`;
  }

  #renderNews(): TemplateResult {
    return html`<p class="unseen" role="status">${this.#said}</p>
      ${
        this.#error
          ? html`<p class="failed" role="alert">${this.#words.why(this.#error)}</p>`
          : nothing
      }`;
  }

  async #setFollowing(follows: boolean): Promise<void> {
    const { show } = this.#info;
    if (!show || !this.dispatchEvent(new FollowEvent({ follows }))) return;
    const had = this.shadowRoot?.activeElement?.matches('.follow');
    const { host, title } = show.now.info;
    const name = this.#words.text(host?.name) || this.#words.text(title);
    this.#error = null;
    const sent = show.follow(follows);
    this.requestUpdate();
    await this.updateComplete;
    // The button goes over a picture, and is another beside it once there is a card: the keyboard goes on there.
    if (had && !this.shadowRoot?.activeElement) {
      const next = this.renderRoot.querySelector<HTMLElement>('.follow') ?? this._pill;
      next?.focus({ preventScroll: true });
    }
    try {
      await sent;
      this.#said = this.#words.term(follows ? 'followsNow' : 'followsNoMore', name);
    } catch (cause) {
      this.#said = '';
      this.#error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.dispatchEvent(new StallErrorEvent(this.#error));
    }
    this.requestUpdate();
  }

  #onToggle({ newState, target }: ToggleEvent): void {
    if (newState !== 'open') {
      this.#reporting.forget();
      return;
    }
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
