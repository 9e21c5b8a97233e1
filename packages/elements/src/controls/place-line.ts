import type { Show } from '@livestall/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { cssProperties } from '../render/css-properties.js';
import { rewindKey } from '../rewind/rewind-key.js';
import { goTo } from '../watching/go-to.js';
import { clock } from './clock.js';
import { meansLive, shareOf, type ControlsView } from './controls-view.js';

/** The line along which a player plays: a thumb that can be held, and what is under a mouse that passes over it. */
export class PlaceLine {
  readonly #host: LitElement;
  readonly #words: Words;
  readonly #show: () => Show | undefined;
  #held: number | null = null;
  #pointed: number | null = null;

  /**
   * @param host Drawn again after each change.
   * @param show The show around the player, if there is one.
   */
  constructor(host: LitElement, words: Words, show: () => Show | undefined) {
    this.#host = host;
    this.#words = words;
    this.#show = show;
  }

  /** The place under the thumb, in media time, while it is held. */
  get held(): number | null {
    return this.#held;
  }

  render(player: PlayerElement, view: ControlsView): TemplateResult {
    const at = this.#held ?? view.at;
    return html`<div
      class="line"
      part="line"
      style=${cssProperties({ '--_at': String(shareOf(view, at)) })}
    >
      <div class="track"><div class="gone"></div></div>
      <div class="carry"><div class="knob"></div></div>
      <input
        type="range"
        aria-label=${this.#words.term('place')}
        aria-valuetext=${this.#say(view, at)}
        .min=${String(view.from)}
        .max=${String(view.to)}
        step="0.1"
        .value=${String(at)}
        @input=${({ target }: Event) => this.#hold((target as HTMLInputElement).valueAsNumber)}
        @change=${() => this.#letGo(player, view)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, player, view)}
        @pointermove=${(event: PointerEvent) => this.#onPoint(event, view)}
        @pointerleave=${() => this.#point(null)}
      />
      ${this.#renderPreview(view)}
    </div>`;
  }

  #renderPreview(view: ControlsView): TemplateResult | typeof nothing {
    const at = this.#held ?? this.#pointed;
    if (at === null) return nothing;
    return html`<p
      class="preview numbers"
      aria-hidden="true"
      style=${cssProperties({ '--_pointed': `${shareOf(view, at) * 100}%` })}
    >
      ${view.live ? `−${clock(view.to - at)}` : clock(at - view.from)}
    </p>`;
  }

  /** A place as a screen reader says it. */
  #say(view: ControlsView, at: number): string {
    if (!view.live) {
      return this.#words.term('intoShow', clock(at - view.from), clock(view.to - view.from));
    }
    return meansLive(view, at)
      ? this.#words.term('live')
      : this.#words.term('behindLive', clock(view.to - at));
  }

  #hold(at: number): void {
    this.#held = at;
    this.#host.requestUpdate();
  }

  #letGo(player: PlayerElement, view: ControlsView): void {
    const at = this.#held;
    this.#held = this.#pointed = null;
    if (at !== null) goTo(player, this.#show(), meansLive(view, at) ? null : at);
    this.#host.requestUpdate();
  }

  #onKey(event: KeyboardEvent, player: PlayerElement, view: ControlsView): void {
    const ms = { from: view.from * 1_000, to: view.to * 1_000, at: view.at * 1_000 };
    const to = rewindKey(event.key, { ...ms, live: view.live }, this.#mirrored);
    if (to === undefined) return;
    event.preventDefault();
    goTo(player, this.#show(), to === null ? null : to / 1_000);
    this.#host.requestUpdate();
  }

  /** A mouse that passes over the line asks what is there. */
  #onPoint({ pointerType, offsetX, target }: PointerEvent, view: ControlsView): void {
    const width = (target as HTMLElement).clientWidth;
    if (pointerType !== 'mouse' || this.#held !== null || width === 0) return;
    const along = this.#mirrored ? 1 - offsetX / width : offsetX / width;
    this.#point(view.from + Math.min(Math.max(along, 0), 1) * (view.to - view.from));
  }

  #point(at: number | null): void {
    this.#pointed = at;
    this.#host.requestUpdate();
  }

  get #mirrored(): boolean {
    return this.#host.matches(':dir(rtl)');
  }
}
