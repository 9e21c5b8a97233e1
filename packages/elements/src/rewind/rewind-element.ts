import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { SeekEvent } from '../events/seek-event.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { cssProperties } from '../render/css-properties.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { formatCountdown } from '../time/countdown.js';
import { TickController } from '../time/tick-controller.js';
import { rewindKey } from './rewind-key.js';
import { markAt, rewindView, type RewindView } from './rewind-view.js';
import { styles } from './rewind.styles.js';

/** The line moves on so often, in milliseconds: with a countdown, if there is one, and so in the same frame. */
const [TICK_MS, SLACK_MS] = [600, 600];

/** Let go so near to its end, the thumb means live, in milliseconds. */
const LIVE_MS = 2_000;

/**
 * @summary The thin line that one goes back on: in a live stream as far as it reaches, in a replay anywhere. It
 * swells under the thumb, says where that is, and marks where each product came up. There is nothing to see
 * where there is nowhere to go back to.
 *
 * @fires {SeekEvent} stall-seek - Somebody asked for another moment of the show. Cancel it to stay.
 *
 * @csspart line - The line.
 * @csspart mark - Where a product came up.
 * @csspart preview - What is said of the place under the thumb.
 * @csspart live - The button that goes back to live.
 * @csspart time - Where a replay is.
 *
 * @state empty - There is nowhere to go back to.
 */
export class RewindElement extends LitElement {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #navigator = new NavigatorController(this);
  readonly #show = new ShowController(this, ({ playhead, now }) => ({
    playhead,
    shown: now.shown,
  }));
  readonly #watch = new PlayerWatch(this, () => this.player ?? this.#navigator.value?.player());

  /** The player whose picture it moves. Default: that of the stall around it. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  #view: RewindView | null = null;
  /** The moment under the thumb while it is held, or under the pointer. */
  #held: number | null = null;
  #pointed: number | null = null;

  constructor() {
    super();
    new TickController(this, () => (this.#watch.player?.stream ? TICK_MS : null), SLACK_MS);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { show } = this.#show;
    const view = show ? rewindView(show, this.#watch.player?.stream ?? null) : null;
    // Held, the line stands still under the thumb.
    if (this.#held === null || !view) this.#view = view;
    setState(this.#internals, 'empty', this.#view === null);
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view) return nothing;
    const seeking = this.#show.value?.playhead === 'seeking';
    const at = this.#held ?? view.at;
    return html`<div class="head">
        ${view.live ? (view.atLive ? nothing : this.#renderLive(view)) : this.#renderTime(view, at)}
        <p class="going" role="status">${seeking ? this.#words.term('rewindSeeking') : nothing}</p>
      </div>
      <div class="line" part="line" style=${cssProperties({ '--_at': share(view, at) })}>
        <div class="track"></div>
        ${view.marks.map(
          (mark) =>
            html`<span
              class="mark"
              part="mark"
              style=${cssProperties({ '--_at': share(view, mark.at) })}
            ></span>`,
        )}
        <input
          type="range"
          aria-label=${this.#words.term('rewind')}
          aria-valuetext=${this.#say(view, at)}
          .min=${String(view.from)}
          .max=${String(view.to)}
          step="1"
          .value=${String(at)}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @keydown=${this.#onKey}
          @pointermove=${this.#onPoint}
          @pointerleave=${this.#onLeave}
        />
        ${this.#renderPreview(view)}
      </div>`;
  }

  #renderLive(view: RewindView): TemplateResult {
    return html`<button
      class="button live"
      part="live"
      type="button"
      @click=${() => this.#go(null)}
    >
      <span class="dot"></span> ${this.#words.term('backToLive')}
      <span class="numbers behind">−${formatCountdown(view.to - view.at)}</span>
    </button>`;
  }

  #renderTime(view: RewindView, at: number): TemplateResult {
    return html`<p class="time numbers" part="time" aria-hidden="true">
      ${formatCountdown(at - view.from)} / ${formatCountdown(view.to - view.from)}
    </p>`;
  }

  #renderPreview(view: RewindView): TemplateResult | typeof nothing {
    const moment = this.#held ?? this.#pointed;
    if (moment === null) return nothing;
    const mark = markAt(view, moment);
    const time = view.live ? view.to - moment : moment - view.from;
    return html`<p
      class="preview"
      part="preview"
      aria-hidden="true"
      style=${cssProperties({ '--_at': share(view, moment) })}
    >
      <span class="numbers">${view.live ? '−' : nothing}${formatCountdown(time)}</span>
      ${mark ? html`<bdi>${this.#words.text(mark.product.title)}</bdi>` : nothing}
    </p>`;
  }

  /** A moment as a screen reader says it. */
  #say(view: RewindView, moment: number): string {
    const mark = markAt(view, moment);
    const time = !view.live
      ? this.#words.term(
          'intoShow',
          formatCountdown(moment - view.from),
          formatCountdown(view.to - view.from),
        )
      : view.to - moment < LIVE_MS
        ? this.#words.term('live')
        : this.#words.term('behindLive', formatCountdown(view.to - moment));
    return mark ? `${time}, ${this.#words.text(mark.product.title)}` : time;
  }

  #onInput({ target }: Event): void {
    this.#held = (target as HTMLInputElement).valueAsNumber;
    this.requestUpdate();
  }

  #onChange({ target }: Event): void {
    const view = this.#view;
    const moment = (target as HTMLInputElement).valueAsNumber;
    this.#held = null;
    this.#pointed = null;
    if (view) this.#go(view.live && view.to - moment < LIVE_MS ? null : moment);
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#view) return;
    const moment = rewindKey(event.key, this.#view, this.matches(':dir(rtl)'));
    if (moment === undefined) return;
    event.preventDefault();
    this.#go(moment);
  }

  /** A finger that rests on the line holds the thumb; a mouse that passes over it only looks. */
  #onPoint({ pointerType, offsetX, target }: PointerEvent): void {
    const view = this.#view;
    const width = (target as HTMLElement).clientWidth;
    if (pointerType !== 'mouse' || this.#held !== null || !view || width === 0) return;
    const along = this.matches(':dir(rtl)') ? 1 - offsetX / width : offsetX / width;
    this.#pointed = view.from + Math.min(Math.max(along, 0), 1) * (view.to - view.from);
    this.requestUpdate();
  }

  #onLeave(): void {
    this.#pointed = null;
    this.requestUpdate();
  }

  #go(moment: number | null): void {
    this.dispatchEvent(new SeekEvent(moment));
    this.requestUpdate();
  }
}

/** How far along the line a moment stands, from 0 to 1. */
function share({ from, to }: RewindView, moment: number): string {
  return `${(Math.min(Math.max(moment, from), to) - from) / (to - from)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-rewind': RewindElement;
  }
}
