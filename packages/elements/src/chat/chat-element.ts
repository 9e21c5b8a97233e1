import type { ChatLine } from '@livestall/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ShowController } from '../context/show-controller.js';
import { icon } from '../icons/icon.js';
import { chevronDown } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { AboveKeyboard } from '../render/above-keyboard.js';
import { cssProperties } from '../render/css-properties.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { repeat } from '../render/repeat.js';
import { Reporting } from '../report/reporting.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { newer } from '../styles/newer.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { renderLine, renderUnsent } from './chat-line.js';
import { chatView, type ChatView } from './chat-view.js';
import { styles } from './chat.styles.js';
import { lineStyles } from './chat-line.styles.js';
import { keepHushed, staysHushed } from './hushed.js';
import { LineActs } from './line-acts.js';
import { LineMenus } from './line-menus.js';
import { linePartStyles } from './line-parts.styles.js';
import type { LineTools } from './line-tools.js';
import { LinesAnnouncer } from './lines-announcer.js';
import { PinnedTop } from './pinned-top.js';
import { pinnedStyles } from './pinned-top.styles.js';
import { ReadingPlace } from './reading-place.js';
import { SeenFrames } from './seen-frames.js';
import { spoken } from './spoken.js';

/** Nothing was redacted. */
const NONE: ReadonlySet<string> = new Set();

/** Older lines are on their way. It moves none of those that are there. */
const ASKING = html`<div class="asking" aria-hidden="true"></div>`;

/**
 * @summary The talk: lines, and the field to say something. Fills the box that it is given.
 *
 * @fires {RedactEvent} stall-redact - Somebody who may do so asked to remove a line.
 * @fires {ModerateEvent} stall-moderate - Somebody who may do so asked to mute, ban or hide whoever said a line.
 * @fires {PinLineEvent} stall-pin-line - Somebody who may do so asked to pin a line, or to unpin it.
 * @fires {StallErrorEvent} stall-error - A line was not taken.
 *
 * @slot empty - What stands here while nobody has said anything.
 *
 * @csspart lines - The box of the lines, which scrolls.
 * @csspart line - One line.
 * @csspart name - Who said it.
 * @csspart mark - What they are: host, helper, buyer, their level among the fans.
 * @csspart quote - What a line answers.
 * @csspart link - A link in a line.
 * @csspart pinned - The lines at the top.
 * @csspart pin - One of them.
 * @csspart text - What was said.
 * @csspart newer - The button that goes down to the new lines.
 * @csspart button - Any other button.
 * @csspart composer - The field with its button.
 */
export class ChatElement extends DrawnInTurn {
  static override styles = [
    ...base,
    button,
    newer,
    skeleton,
    styles,
    lineStyles,
    linePartStyles,
    pinnedStyles,
  ];

  /** Over a picture: white lines on a soft backing, fading out at the top, without the field. */
  @property({ type: Boolean, reflect: true }) overlay = false;

  /** Each line has a button to remove it, for everybody. The asking is an event; an owner does it. */
  @property({ type: Boolean, reflect: true }) moderated = false;

  /** The viewer has a name already, and is not asked for one. */
  @property({ type: Boolean, reflect: true }) named = false;

  @query('.lines') private readonly _lines!: HTMLElement | null;
  @query('ol') private readonly _list!: HTMLElement | null;

  readonly #words = new Words(this);
  readonly #reporting = new Reporting(this, this.#words);
  readonly #talk = new ShowController(this, chatView);
  readonly #frames = new SeenFrames();
  readonly #reading = new ReadingPlace(this, {
    box: () => this._lines,
    list: () => this._list,
    before: async ({ id }) => (await this.#talk.show?.chat.before(id)) ?? null,
  });
  readonly #pinned = new PinnedTop(this);
  readonly #announcer = new LinesAnnouncer((lines) => {
    this.#said = this.#hushed ? '' : spoken(lines, this.#words);
    this.requestUpdate();
  });
  #said = '';
  #hushed = staysHushed();
  readonly #menus = new LineMenus(this, {
    box: () => this._lines,
    lines: () => this.#talk.value?.lines ?? [],
    isHouse: () => this.moderated,
    turned: (open) => this.#onMenu(open),
  });
  readonly #acts = new LineActs(this, {
    words: this.#words,
    show: () => this.#talk.show,
    menus: this.#menus,
    reporting: this.#reporting,
    isHouse: () => this.moderated,
    goTo: (id) => this.#goTo(id),
  });
  /** The line that is being gone to, until it is drawn. */
  #sought: string | null = null;
  #unsentOpen = false;
  #own: string | undefined;

  constructor() {
    super();
    // Over a picture the layout sees to it: there the field is not the talk's own.
    new AboveKeyboard(this, {
      box: () => this,
      pieces: () => (this.overlay ? [] : this.renderRoot.querySelectorAll<HTMLElement>('.chat')),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frames.watch(this);
    if (this.hasUpdated) this.#reading.drawn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frames.stop();
    this.#reading.stop();
    this.#announcer.stop();
    this.#said = '';
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await this.#frames.next();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const lines = this.#talk.value?.lines ?? [];
    const own = lines.findLast((line) => line.own)?.id;
    // Who says something wants to see it.
    if (own !== this.#own && lines.at(-1)?.own) this.#reading.toEnd();
    this.#own = own;
  }

  override render(): TemplateResult {
    const talk = this.#talk.value;
    const { lines, fresh } = this.#reading.read(talk?.lines ?? [], talk?.redacted ?? NONE);
    return html`<div class="chat">
      ${this.#pinned.render(talk?.pinned ?? [], {
        words: this.#words,
        ...(this.moderated && { unpin: (id: string) => this.#acts.askToPin(id, false) }),
      })}
      <div class="room">
        ${this.#renderHush()} ${this.#reading.asking ? ASKING : nothing}
        <div
          class="lines"
          part="lines"
          role="log"
          aria-live="off"
          aria-label=${this.#words.term('chat')}
          tabindex="0"
          @scroll=${this.#onScroll}
          @keydown=${this.#menus.onKey}
          @focusin=${this.#menus.onFocus}
        >
          ${this.#renderLines(lines, talk)}
        </div>
        ${fresh === 0 ? nothing : this.#renderNewer(fresh)}
      </div>
      <p class="unseen" role="status">${this.#said}</p>
      ${
        this.overlay
          ? nothing
          : html`<stall-chat-field
              part="composer"
              ?named=${this.named}
              ?house=${this.moderated}
            ></stall-chat-field>`
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#reading.drawn();
    this.#find();
    const { value } = this.#talk;
    if (value && !value.loading) this.#announcer.hear(value.lines, value.redacted);
  }

  #renderLines(
    lines: readonly ChatLine[],
    talk: ChatView | undefined,
  ): TemplateResult | typeof nothing {
    if (!talk || talk.loading) return this.#renderSkeleton();
    if (lines.length === 0) {
      // Over a picture an empty talk is nothing to see.
      return html`<slot name="empty"
        >${
          this.overlay || talk.over
            ? nothing
            : html`<p class="empty">${this.#words.term('chatEmpty')}</p>`
        }</slot
      >`;
    }
    const tools = this.#acts.tools(lines, talk);
    const unsent = lines.filter(({ delivery }) => delivery === 'failed').length;
    if (unsent < 2) this.#unsentOpen = false;
    const folded = unsent > 1 && !this.#unsentOpen;
    const drawn = folded ? lines.filter(({ delivery }) => delivery !== 'failed') : lines;
    const { rows, before, after, last } = this.#reading.part(drawn, this.#focused);
    // Lines are not to be drawn again for one that came; for another language, or once its words come, they are.
    const language = `${this.#words.lang()} ${this.#words.term('chatHost')}`;
    const room = { 'padding-block-start': `${before}px`, 'padding-block-end': `${after}px` };
    return html`<ol style=${cssProperties(room)}>
      ${repeat(
        rows,
        ({ id }) => id,
        (line) => {
          const { open, stop } = tools.menu;
          const hand = `${open === line.id} ${stop === line.id} ${this.#handOf(line, tools)}`;
          const madeOf = [line, language, hand, tools.translations?.of(line)];
          return guard(madeOf, () => renderLine(line, tools));
        },
      )}
      ${
        unsent > 1 && last
          ? renderUnsent(unsent, this.#words, this.#unsentOpen, () => {
              this.#unsentOpen = folded;
              this.requestUpdate();
            })
          : nothing
      }
    </ol>`;
  }

  /** For who has the lines read out to them, and for nobody's eyes. */
  #renderHush(): TemplateResult {
    return html`<button
      class="button hush"
      part="button"
      type="button"
      role="switch"
      aria-checked=${this.#hushed ? 'false' : 'true'}
      @click=${this.#onHush}
    >
      ${this.#words.term('chatAloud')}
    </button>`;
  }

  #renderSkeleton(): TemplateResult | typeof nothing {
    if (this.overlay) return nothing;
    return html`<div class="waiting" aria-hidden="true">
      <div class="skeleton"></div>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`;
  }

  #renderNewer(fresh: number): TemplateResult {
    return html`<button class="button newer" part="newer" type="button" @click=${this.#onNewer}>
      ${icon(chevronDown, 16)} ${this.#words.term('chatNew', fresh)}
    </button>`;
  }

  /** What of a line's menu depends on more than the line. */
  #handOf(line: ChatLine, tools: LineTools): string {
    const { menu, moderate, links, translations } = tools;
    const leads = line.reply !== undefined && tools.isListed(line.reply.id);
    const can = [menu.reply !== undefined, translations !== undefined, links, leads];
    const { failed } = menu.reporting;
    return `${can.join(' ')} ${moderate?.isPinned(line)} ${failed === line.id}`;
  }

  /** Brings a line into sight, and shows which it is. */
  #goTo(id: string): void {
    if (!this.#reading.goTo(id, this.#talk.value?.lines ?? [])) return;
    this.#sought = id;
    this.requestUpdate();
  }

  #find(): void {
    if (this.#sought === null) return;
    const row = this.#row(this.#sought);
    if (!row) return;
    this.#sought = null;
    row.classList.remove('found');
    requestAnimationFrame(() => row.classList.add('found'));
  }

  #row(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`li[data-id='${CSS.escape(id)}']`);
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  #onHush(): void {
    this.#hushed = !this.#hushed;
    this.#said = '';
    keepHushed(this.#hushed);
    this.requestUpdate();
  }

  #onMenu(open: string | null): void {
    this.#reporting.forget();
    void this.updateComplete.then(() => {
      const row = open === null ? null : this.#row(open);
      this.#reading.opened(row, this.#talk.value?.lines ?? []);
    });
  }

  #onScroll(): void {
    this.#reading.scrolled(this.#talk.value?.lines ?? []);
  }

  #onNewer(): void {
    this._lines?.focus({ preventScroll: true });
    this.#reading.toEnd();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-chat': ChatElement;
  }
}
