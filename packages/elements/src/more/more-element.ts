import type { StreamPlayer } from '@livestall/media';
import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { cssProperties } from '../render/css-properties.js';
import { icon } from '../icons/icon.js';
import {
  airPlay,
  ask,
  chevronBack,
  dots,
  fillScreen,
  leaveScreen,
  pause,
  pictureInPicture,
  soundOn,
  play,
  share,
  soundOff,
  warning,
} from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { TickController } from '../time/tick-controller.js';
import { noteOpening } from '../render/open-popover.js';
import { placePopover } from '../render/place-popover.js';
import { Reporting } from '../report/reporting.js';
import { renderChoices } from '../render/render-choices.js';
import { choices } from '../styles/choices.styles.js';
import { AirPlay } from '../watching/air-play.js';
import { canFillScreen, fillsScreen, toggleFullscreen } from '../watching/fullscreen.js';
import { Delay, formatDelay } from './delay.js';
import { styles } from './more.styles.js';
import { pictureChoices, type ChoicePage } from './picture-choices.js';
import { SharePage } from './share-page.js';

/** The page of the menu with what shares the show. */
const SHARE = 'share';

/** The menu's width, in pixels. */
const WIDTH = 304;

/** How far the picture is behind is looked at so often while the menu is open, in milliseconds. */
const LOOK_MS = 1_000;

/**
 * @summary What else one can do: ask the host, share the show, report what is wrong; and with a player's picture: play and pause, sound,
 * angles, captions, quality with what it costs, picture in picture, AirPlay, the whole screen, how far it is behind live.
 *
 * @csspart button - The button that opens the menu.
 * @csspart menu - The menu.
 *
 * @state open - The menu is open.
 */
export class MoreElement extends DrawnInTurn {
  static override styles = [...base, button, choices, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #show = new ShowController(this, () => null);
  readonly #reporting = new Reporting(this, this.#words);
  readonly #sharing = new SharePage(this, this.#words);
  readonly #navigator = new NavigatorController(this);

  readonly #airPlay = new AirPlay(this, () => this.player);

  /** The player that it is for. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @query('.open') private readonly _button!: HTMLButtonElement;
  @query('#menu') private readonly _menu!: HTMLElement;

  /** What it says is worked out only then: the player changes often, and who knows if anybody asks. */
  #open = false;
  /** The title of the page that is open within the menu; `null`: the menu itself. */
  #view: string | null = null;
  readonly #delay = new Delay();
  #place: Readonly<Record<string, string>> = {};
  #watch = new AbortController();

  constructor() {
    super();
    new TickController(this, () => (this.#open && this.player?.stream?.live ? LOOK_MS : null));
  }

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
        ${this.#open ? this.#renderView() : noChange}
      </div>`;
  }

  protected override firstUpdated(): void {
    // The browser's own link of button and popover: a second tap closes it, which a click handler gets wrong.
    this._button.popoverTargetElement = this._menu;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#follow();
  }

  #renderView(): TemplateResult {
    if (this.#view === SHARE) return this.#renderShare();
    const { player } = this;
    const stream = player?.stream;
    const pages = player && stream ? pictureChoices(player, stream, this.#words) : [];
    const page = pages.find(({ title }) => title === this.#view);
    return page ? this.#renderPage(page) : this.#renderMenu();
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
        ? this.#renderItem(this.#words.term('share'), icon(share), () => this.#share())
        : nothing
    }
    ${
      this.#show.show
        ? this.#renderItem(
            this.#reporting.label(),
            icon(warning),
            () => void this.#reporting.open(undefined, () => this._menu.hidePopover()),
          )
        : nothing
    }
    ${this.#reporting.renderFailure()}
    ${this.player?.stream ? this.#renderDelay(this.player, this.player.stream) : nothing}`;
  }

  #renderDelay(player: PlayerElement, stream: StreamPlayer): TemplateResult | typeof nothing {
    const seconds = this.#delay.look(stream, player.src ? undefined : this.#show.show);
    if (seconds === null) return nothing;
    const said = formatDelay(seconds, this.#words.lang());
    return html`<p class="delay numbers">${this.#words.term('behindLive', said)}</p>`;
  }

  #renderShare(): TemplateResult {
    return html`${this.#renderBack(this.#words.term('share'))} ${this.#sharing.render()}`;
  }

  #renderPicture(player: PlayerElement, stream: StreamPlayer): TemplateResult {
    return html`${player.controls ? nothing : this.#renderButtons(player, stream)}
    ${
      'pictureInPictureEnabled' in document && document.pictureInPictureEnabled
        ? this.#renderWindow(player)
        : nothing
    }
    ${
      this.#airPlay.available
        ? this.#renderItem(this.#words.term('airPlay'), icon(airPlay), () => {
            this._menu.hidePopover();
            this.#airPlay.choose();
          })
        : nothing
    }
    ${pictureChoices(player, stream, this.#words).map((page) => this.#renderOpener(page))}`;
  }

  #renderWindow(player: PlayerElement): TemplateResult {
    return html`<div class=${player.controls ? 'cramped' : ''}>
      ${this.#renderItem(this.#words.term('pictureInPicture'), icon(pictureInPicture), () => {
        this._menu.hidePopover();
        player.togglePictureInPicture().catch(() => undefined);
      })}
    </div>`;
  }

  /** A line that says what holds now, and opens the choices. */
  #renderOpener({ title, shape, value }: ChoicePage): TemplateResult {
    return html`<button
      class="item"
      type="button"
      data-opens=${title}
      @click=${() => this.#turn(title)}
    >
      ${icon(shape)} <span class="name">${title}</span>
      <span class="value">${value}</span>
      <span class="onward">${icon(chevronBack, 16)}</span>
    </button>`;
  }

  #renderPage({ title, groups }: ChoicePage): TemplateResult {
    return html`${this.#renderBack(title)}
    ${groups.map((group, index) => renderChoices(group, index > 0, () => this.requestUpdate()))}`;
  }

  #renderBack(title: string): TemplateResult {
    return html`<button class="item back" type="button" @click=${() => this.#turn(null)}>
      ${icon(chevronBack)} <span class="unseen">${this.#words.term('back')}:</span> ${title}
    </button>`;
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
    )}
    ${canFillScreen(player) ? this.#renderScreen(player) : nothing}`;
  }

  #renderScreen(player: PlayerElement): TemplateResult {
    const fills = fillsScreen(player);
    return this.#renderItem(
      this.#words.term(fills ? 'leaveScreen' : 'fillScreen'),
      icon(fills ? leaveScreen : fillScreen),
      () => {
        this._menu.hidePopover();
        toggleFullscreen(player).catch(() => undefined);
      },
    );
  }

  #renderItem(label: string, shape: TemplateResult, act: () => void): TemplateResult {
    return html`<button class="item" type="button" @click=${act}>${shape} ${label}</button>`;
  }

  /** Redraws whenever the player says that something about it changed. */
  #follow(): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    this.player?.addEventListener('stall-player-changed', () => this.requestUpdate(), {
      signal: this.#watch.signal,
    });
  }

  #share(): void {
    this.#turn(SHARE);
    this.#sharing.open();
  }

  /** Turns to a page of the menu, or with `null` back to its first; the keyboard goes along. */
  #turn(view: string | null): void {
    const from = this.#view;
    this.#view = view;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const items = [...this._menu.querySelectorAll<HTMLElement>('.item')];
      const opener = items.find(({ dataset }) => dataset['opens'] === from);
      // What the bar has is in the menu too, and not seen there.
      const first = items.find((item) => item.getClientRects().length > 0);
      (this._menu.querySelector<HTMLElement>('.back') ?? opener ?? first)?.focus();
      // What shares is on its way, and has its height once it is here.
      this.#hold(view !== null && view !== SHARE);
    });
  }

  /** A page keeps its height: what comes while it is open would push the rest away under the pointer. */
  #hold(held: boolean): void {
    const height = held ? `${this._menu.offsetHeight}px` : '';
    this._menu.style.setProperty('--_held', height);
  }

  #onToggle({ newState, target }: ToggleEvent): void {
    this.#open = newState === 'open';
    setState(this.#internals, 'open', this.#open);
    if (this.#open) {
      noteOpening(target);
      this.#place = placePopover(this, { width: WIDTH, above: true });
    } else {
      // Chromium leaves the focus in what it hides.
      if (this.shadowRoot?.activeElement?.closest('#menu')) this._button.focus();
      this.#view = null;
      this.#reporting.forget();
      this.#hold(false);
      this.#delay.forget();
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-more': MoreElement;
  }
}
