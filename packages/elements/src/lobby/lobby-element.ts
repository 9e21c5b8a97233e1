import type { Show } from '@livestall/client';
import type { ShowInfo, ShowSummary } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { SeekEvent } from '../events/seek-event.js';
import { LinkController } from '../goods/link-controller.js';
import type { ProductView } from '../goods/product-view.js';
import { WantController } from '../goods/want-controller.js';
import { icon } from '../icons/icon.js';
import { again, play } from '../icons/shapes.js';
import { stallState } from '../live-stall/stall-state.js';
import { Words } from '../localize/words.js';
import { renderPicture } from '../render/picture.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { price } from '../styles/price.styles.js';
import { untilNextSecond } from '../time/countdown.js';
import { TickController } from '../time/tick-controller.js';
import { renderTellMe } from '../wish/render-tell-me.js';
import { WishController } from '../wish/wish-controller.js';
import { styles } from './lobby.styles.js';
import { renderCountdown } from './render-countdown.js';
import { renderGoods, stripGoods } from './render-goods.js';
import { renderReminder } from './render-reminder.js';
import { Trailer } from './trailer.js';

/**
 * @summary What stands in the picture's place before the show (when it begins, a film, ways to be reminded,
 * the goods in advance) and after it (thanks, and what comes next).
 *
 * @fires {SeekEvent} stall-seek - Somebody asked to watch an ended show again. Cancel it to stay.
 * @fires {TellMeEvent} stall-tell-me - Somebody asked to be told. Cancel it to do it yourself.
 * @fires {StallErrorEvent} stall-error - A wish was refused.
 *
 * @csspart ground - The poster behind the words.
 * @csspart trailer - The film.
 * @csspart when - When it begins.
 * @csspart countdown - What is left until then.
 * @csspart reminder - The ways into a calendar.
 * @csspart tell-me - The button that asks to be told.
 * @csspart replay - The button that plays it again.
 * @csspart next - The show that comes next.
 * @csspart disclosure - That somebody earns by the links of the strip.
 * @csspart item - A product of the strip.
 */
export class LobbyElement extends LitElement {
  static override styles = [...base, button, price, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #wishing = new WishController(this);
  readonly #trailer = new Trailer();
  readonly #show = new ShowController(this, (show) => {
    const state = stallState(show);
    return {
      state,
      info: show.now.info,
      stream: show.now.stream,
      goods: show.catalog,
      order: show.now.order,
      gauges: show.gauges,
      wishes: show.mine.wishes,
      next: state === 'ended' ? show.next : null,
      recorded: show.now.recording !== null,
    };
  });

  @query('video') private readonly _video!: HTMLVideoElement | null;

  #watching = false;

  constructor() {
    super();
    new LinkController(this);
    new WantController(
      this,
      () => this.#show.show,
      () => this.#strip.map(({ product }) => product.id),
    );
    new TickController(this, () => {
      const { show } = this.#show;
      if (show?.now.status !== 'scheduled') return null;
      const now = show.serverTime();
      return untilNextSecond((show.now.info.startsAt ?? 0) - now, now);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#trailer.close();
    this.#watching = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#show;
    if (!show || !value) return nothing;
    const { state, info, next } = value;
    if (state !== 'scheduled' && state !== 'ended') return nothing;
    if (this.#watching) return this.#renderTrailer();
    const poster = info.poster ?? value.stream?.poster;
    return html`<div class="lobby">
      <div class="ground" part="ground">
        ${renderPicture(poster, show, this.#words, { decorative: true, eager: true })}
      </div>
      <div class="words">
        ${state === 'scheduled' ? this.#renderBefore(info, show) : this.#renderAfter(next, show)}
        ${renderGoods(show, this.#words, this.#navigator.value)}
      </div>
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const address = this.#show.show?.address(this.#show.value?.info.trailer) ?? null;
    if (this._video && address !== null) this.#trailer.open(this._video, address);
    else this.#trailer.close();
  }

  get #strip(): readonly ProductView[] {
    const { show, value } = this.#show;
    const shows = value?.state === 'scheduled' || value?.state === 'ended';
    return show && shows ? stripGoods(show) : [];
  }

  #renderBefore(info: ShowInfo, show: Show): TemplateResult {
    const { title, description, startsAt, lastsMs, trailer } = info;
    const left = startsAt === undefined ? null : startsAt - show.serverTime();
    const words = this.#words;
    return html`<p class="when" part="when">${this.#when(startsAt, left)}</p>
      <h2><bdi>${words.text(title)}</bdi></h2>
      ${left !== null && left > 0 ? renderCountdown(left, words) : nothing}
      ${description ? html`<p class="about">${words.text(description)}</p>` : nothing}
      <div class="acts">
        ${
          startsAt !== undefined && show.id !== null
            ? renderReminder({ id: show.id, title, description, startsAt, lastsMs }, show, words)
            : nothing
        }
        ${renderTellMe({ of: 'show' }, { show, words, wishing: this.#wishing })}
        ${
          show.address(trailer) === null
            ? nothing
            : html`<button class="button" type="button" @click=${() => this.#watch(true)}>
                ${icon(play, 18)} ${words.term('trailer')}
              </button>`
        }
      </div>
      ${
        this.#wishing.state({ of: 'show' }, show).at === 'told'
          ? html`<p class="note" role="status">${words.term('willTellHint')}</p>`
          : nothing
      }`;
  }

  #renderAfter(next: ShowSummary | null, show: Show): TemplateResult {
    const words = this.#words;
    return html`<h2>${words.term('endedTitle')}</h2>
      <p class="about">${words.term('endedText')}</p>
      ${
        show.now.recording
          ? html`<div class="acts">
              <button
                class="button accent"
                part="replay"
                type="button"
                @click=${() => this.dispatchEvent(new SeekEvent(0))}
              >
                ${icon(again, 18)} ${words.term('watchReplay')}
              </button>
            </div>`
          : nothing
      }
      ${next ? this.#renderNext(next, show) : nothing}`;
  }

  #renderNext({ id, title, startsAt, status }: ShowSummary, show: Show): TemplateResult {
    const words = this.#words;
    const left = startsAt === undefined ? null : startsAt - show.serverTime();
    return html`<section class="next" part="next" aria-labelledby="next">
      <p class="when" id="next">${words.term(status === 'live' ? 'onNow' : 'nextShow')}</p>
      <h3><bdi>${words.text(title)}</bdi></h3>
      ${
        status === 'live' || startsAt === undefined
          ? nothing
          : html`<p>${this.#when(startsAt, left)}</p>
              <div class="acts">${renderReminder({ id, title, startsAt }, show, words)}</div>`
      }
    </section>`;
  }

  #renderTrailer(): TemplateResult {
    return html`<div class="lobby">
      <video
        part="trailer"
        controls
        autoplay
        playsinline
        aria-label=${this.#words.term('trailer')}
        @ended=${() => this.#watch(false)}
      ></video>
      <button class="button back" type="button" @click=${() => this.#watch(false)}>
        ${this.#words.term('back')}
      </button>
    </div>`;
  }

  #when(startsAt: number | undefined, left: number | null): string {
    if (startsAt === undefined || left === null) return this.#words.term('startsSomeTime');
    if (left <= 0) return this.#words.term('startsSoon');
    return this.#words.date(new Date(startsAt), {
      ...({ weekday: 'long', day: 'numeric', month: 'long' } as const),
      ...({ hour: 'numeric', minute: '2-digit' } as const),
    });
  }

  #watch(on: boolean): void {
    this.#watching = on;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-lobby': LobbyElement;
  }
}
