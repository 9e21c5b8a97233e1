import type { Show } from '@livestall/client';
import { REACTIONS, type Reaction, type ReactionSums } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { Words } from '../localize/words.js';
import { cssProperties } from '../render/css-properties.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { placePopover } from '../render/place-popover.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { FloatPool } from './float-pool.js';
import { HoldToOpen } from './hold-to-open.js';
import { pickFloats } from './pick-floats.js';
import { renderReaction } from './reaction-shapes.js';
import { styles } from './reactions.styles.js';

/** The menu's width, in pixels. */
const WIDTH = 260;
/** The most of what others sent that float for one word of it. */
const OTHERS = 10;

const COMPACT = { notation: 'compact', maximumFractionDigits: 1 } as const;

const STILL = '(prefers-reduced-motion: reduce)';

/**
 * @summary Hearts: a tap sends one, a hold offers a few more. What everybody sends floats up; the count says how much it was.
 *
 * @csspart button - The heart.
 * @csspart total - How many there were, once nobody adds to them.
 * @csspart menu - What a hold offers.
 * @csspart floats - Where they float: above the heart. Its height is how far they rise.
 */
export class ReactionsElement extends DrawnInTurn {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #show = new ShowController(this, ({ now, reactions }) => ({
    status: now.status,
    totals: reactions.totals,
  }));

  @query('.heart') private readonly _heart!: HTMLElement | null;
  @query('.menu') private readonly _menu!: HTMLElement | null;
  @query('.floats') private readonly _floats!: HTMLElement | null;

  readonly #floats = new FloatPool(() => this._floats);
  readonly #hold = new HoldToOpen(() => this.#openMenu());
  #heard: Show | undefined;
  #stopHearing: (() => void) | undefined;
  #open = false;
  #place: Readonly<Record<string, string>> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibility);
    document.addEventListener('pointerdown', this.#onPointerDown);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    document.removeEventListener('pointerdown', this.#onPointerDown);
    this.#hold.end();
    this.#setOpen(false);
    this.#hear(undefined);
  }

  override render(): TemplateResult | typeof nothing {
    const { value } = this.#show;
    if (!value || value.status === 'scheduled') return nothing;
    const count = countOf(value.totals);
    return html`<div class="floats" part="floats" aria-hidden="true"></div>
      ${value.status === 'live' ? this.#renderButton(count) : this.#renderTotal(count)}`;
  }

  protected override updated(): void {
    this.#hear(this.isConnected ? this.#show.show : undefined);
  }

  #renderButton(count: number): TemplateResult {
    return html`<button
        class="round heart"
        part="button"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.#open}
        aria-label=${this.#words.term('reactSend', this.#words.term('reactHeart'))}
        aria-describedby="more"
        @click=${this.#onTap}
        @contextmenu=${this.#onContextMenu}
        @keydown=${this.#onKey}
        @pointerdown=${this.#hold.begin}
        @pointerup=${this.#hold.end}
        @pointercancel=${this.#hold.end}
        @pointerleave=${this.#hold.end}
      >
        ${renderReaction('heart', 24)}
      </button>
      ${this.#renderCount(count)}
      <span id="more" hidden>${this.#words.term('reactMore')}</span>
      <div
        class="menu"
        part="menu"
        .popover=${'manual'}
        role="menu"
        aria-label=${this.#words.term('reactMenu')}
        style=${cssProperties(this.#place)}
        @keydown=${this.#onMenuKey}
        @focusout=${this.#onFocusOut}
      >
        ${REACTIONS.map((reaction) => this.#renderItem(reaction))}
      </div>`;
  }

  /** After the show nobody adds to it. */
  #renderTotal(count: number): TemplateResult | typeof nothing {
    if (count === 0) return nothing;
    return html`<p class="total" part="total">
      ${renderReaction('heart', 16)} ${this.#renderCount(count)}
    </p>`;
  }

  /** Beside the button: as a part of it, its name would be said anew with every heart. */
  #renderCount(count: number): TemplateResult {
    const figures = this.#words.number(count);
    return html`${
        count === 0
          ? nothing
          : html`<span class="count numbers" aria-hidden="true"
              >${this.#words.number(count, COMPACT)}</span
            >`
      } <span class="unseen">${this.#words.term('reactCount', count, figures)}</span>`;
  }

  #renderItem(reaction: Reaction): TemplateResult {
    return html`<button
      class="round"
      type="button"
      role="menuitem"
      tabindex="-1"
      data-reaction=${reaction}
      aria-label=${this.#words.term(NAMES[reaction])}
      @click=${() => this.#send(reaction)}
    >
      ${renderReaction(reaction, 32)}
    </button>`;
  }

  #send(reaction: Reaction): void {
    this.#show.show?.react(reaction);
    if (!matchMedia(STILL).matches) this.#floats.riseNow(reaction);
  }

  #hear(show: Show | undefined): void {
    if (show === this.#heard) return;
    this.#stopHearing?.();
    this.#heard = show;
    this.#stopHearing = show?.reactions.hear((sums, overMs) => this.#onSent(sums, overMs));
  }

  #openMenu(): void {
    if (!this._menu || !this._heart) return;
    this.#place = placePopover(this._heart, { width: WIDTH, above: true });
    this.#setOpen(true);
    this._menu.showPopover();
  }

  #closeMenu(): void {
    if (!this.#open) return;
    this._menu?.hidePopover();
    this.#setOpen(false);
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.requestUpdate();
  }

  #focusItem(index: number): void {
    const items = [...(this._menu?.querySelectorAll('button') ?? [])];
    items.at(index % items.length)?.focus();
  }

  #onSent(sums: ReactionSums, overMs: number): void {
    if (document.hidden || matchMedia(STILL).matches) return;
    this.#floats.rise(pickFloats(sums, OTHERS), overMs);
  }

  readonly #onTap = (event: MouseEvent): void => {
    if (!this.#hold.takesClick(event)) this.#send('heart');
  };

  /** A hold on a phone brings up a menu of the browser's own. */
  readonly #onContextMenu = (event: Event): void => event.preventDefault();

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#open) {
      // What it stands in is not closed as well.
      event.stopPropagation();
      this.#closeMenu();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#openMenu();
    this.#focusItem(0);
  };

  readonly #onMenuKey = (event: KeyboardEvent): void => {
    const forward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const items = [...(this._menu?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(event.target as HTMLButtonElement);
    const moves: Record<string, () => void> = {
      [forward]: () => this.#focusItem(at + 1),
      [back]: () => this.#focusItem(at - 1),
      Home: () => this.#focusItem(0),
      End: () => this.#focusItem(-1),
      Escape: () => {
        this._heart?.focus();
        this.#closeMenu();
      },
    };
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    // What it stands in is not closed as well.
    event.stopPropagation();
    moves[event.key]?.();
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this._menu?.contains(relatedTarget)) this.#closeMenu();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.#closeMenu();
  };

  readonly #onVisibility = (): void => {
    if (document.hidden) this.#floats.clear();
  };
}

const NAMES = {
  heart: 'reactHeart',
  clap: 'reactClap',
  laugh: 'reactLaugh',
  wow: 'reactWow',
  leaf: 'reactLeaf',
} as const satisfies Record<Reaction, string>;

function countOf(totals: ReactionSums): number {
  return REACTIONS.reduce((sum, one) => sum + (totals[one] ?? 0), 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-reactions': ReactionsElement;
  }
}
