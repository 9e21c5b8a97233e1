import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { StallErrorEvent } from '../../events/stall-error-event.js';
import { icon } from '../../icons/icon.js';
import { FocusKeeper } from '../../render/focus-keeper.js';
import { repeat } from '../../render/repeat.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { skeleton } from '../../styles/skeleton.styles.js';
import { TickController } from '../../time/tick-controller.js';
import type { ConsoleTools } from '../console-tools.js';
import { headings } from '../headings.styles.js';
import { answerTo } from './answer-to.js';
import { Answers } from './answers.js';
import { cards } from './cards.styles.js';
import { DoneItems } from './done-items.js';
import {
  WAITING_KINDS,
  waitsForHost,
  type GlanceItem,
  type GlanceKind,
  type WaitingKind,
} from './glance-item.js';
import { glanceOf } from './glance-of.js';
import type { GlanceTools } from './glance-tools.js';
import { styles } from './glance.styles.js';
import { Hand } from './hand.js';
import { ownAnswers } from './own-answers.styles.js';
import { renderAsked } from './render-asked.js';
import { renderGreeted } from './render-greeted.js';
import { renderOwnAnswers } from './render-own-answers.js';
import { renderSaid } from './render-said.js';
import { GLANCE_ICONS, GLANCE_TERMS, renderWaits } from './render-waits.js';
import { ShortAnswers } from './short-answers.js';
import { StillList, type Still } from './still-list.js';
import { waitsStyles } from './waits.styles.js';

/** How many of each are seen at a glance; those after them come up as these are done. */
const MOST: { readonly [kind in GlanceKind]: number } = {
  questions: 6,
  bought: 4,
  fans: 4,
  toYou: 5,
  talk: 5,
};

/** The rest of the talk turns no faster than it can be read, in milliseconds. */
const TURN_MS = 4_000;

/** A line that was opened and left is closed after this, in milliseconds: the talk goes on. */
const OPEN_MS = 15_000;

/** How much waits is said no more often than so, in milliseconds. */
const SAY_MS = 10_000;

/**
 * @summary The show at a glance, for who stands in front of the camera: what needs them first, in big type, each answered by one
 * tap. Part of the console.
 *
 * Nothing moves under a hand: what is new meanwhile gathers behind a button.
 *
 * @fires {StallErrorEvent} stall-error - Something was not said.
 *
 * @csspart waits - How much of each waits.
 * @csspart newer - The button for what came meanwhile.
 * @csspart question - A question.
 * @csspart question-shown - The question that is being answered.
 * @csspart bought - Somebody who bought.
 * @csspart fans - A new fan.
 * @csspart line - A line of the talk.
 * @csspart answers - The host's short answers.
 * @csspart button - A button.
 */
export class GlanceElement extends LitElement {
  static override styles = [
    ...base,
    button,
    skeleton,
    headings,
    styles,
    waitsStyles,
    cards,
    ownAnswers,
  ];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  /** Goes back to the console. */
  @property({ attribute: false }) leave: () => void = () => undefined;

  readonly #draw = (): void => this.requestUpdate();
  readonly #hand = new Hand(this.#draw);
  readonly #answers = new Answers(this.#draw);
  readonly #short = new ShortAnswers();
  readonly #done = new DoneItems();
  readonly #waiting = new StillList<GlanceItem>();
  readonly #talk = new StillList<GlanceItem>();
  #open: string | null = null;
  #openedAt = -Infinity;
  #turnedAt = -Infinity;
  /** Something was said that is not drawn yet. */
  #behind = false;
  /** How much waited when it was said last, and when that was. */
  #said = { count: 0, at: -Infinity };

  constructor() {
    super();
    new FocusKeeper(this);
    new TickController(this, () => this.#hand.until() ?? this.#untilTurn());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#short.read();
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    if (this.tools) this.#done.follow(this.tools.show.id);
  }

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { host, show, words } = tools;
    const all = glanceOf(show, host.backstage, (id) => this.#done.has(id));
    const { drawn, fresh } = this.#read(all);
    const waits = this.#count(all);
    const count = WAITING_KINDS.reduce((sum, kind) => sum + waits[kind], 0);
    const { leave } = this;
    const bar = {
      fresh: fresh.length,
      leave,
      jump: this.#jump,
      show: () => void this.#show(fresh),
    };
    return html`<div class="glance">
      ${renderWaits(waits, words, bar)}
      <div class="room">
        <p class="unseen" role="status">${this.#say(count)}</p>
        <div
          class="items"
          @pointerdown=${this.#hand.down}
          @pointermove=${this.#hand.touch}
          @pointerup=${this.#hand.up}
          @pointercancel=${this.#hand.up}
          @pointerleave=${this.#hand.up}
          @keydown=${this.#hand.touch}
          @focusin=${this.#hand.touch}
          @click=${{ handleEvent: this.#onClick, capture: true }}
        >
          ${
            host.backstage
              ? this.#renderGroups(drawn, waits, this.#glanceTools(tools))
              : html`<div class="shapes" aria-hidden="true">
                  ${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
                </div>`
          }
        </div>
        ${show.now.status === 'ended' ? nothing : renderOwnAnswers(this.#short, words, this.#draw)}
      </div>
    </div>`;
  }

  /** What is drawn: as it is, or as it stood when the hand came; and how much gathers meanwhile. */
  #read(all: readonly GlanceItem[]): {
    drawn: readonly Still<GlanceItem>[];
    fresh: readonly GlanceItem[];
  } {
    const now = performance.now();
    const held = this.#hand.at(now);
    if (!held && now - this.#openedAt >= OPEN_MS) this.#open = null;
    const waiting = this.#waiting.read(
      all.filter(({ of }) => of !== 'talk'),
      held,
      now,
    );
    const turns = !held && this.#open === null && now - this.#turnedAt >= TURN_MS;
    if (turns) this.#turnedAt = now;
    const talk = this.#talk.read(
      all.filter(({ of }) => of === 'talk'),
      !turns,
      now,
    );
    this.#behind = talk.fresh.length > 0;
    const fresh = waiting.fresh.filter(waitsForHost);
    return { drawn: [...waiting.drawn, ...talk.drawn], fresh };
  }

  #count(all: readonly GlanceItem[]): Record<WaitingKind, number> {
    const { questionsOpen = 0 } = this.tools?.host.backstage ?? {};
    const count = (kind: WaitingKind) =>
      all.filter((item) => item.of === kind && waitsForHost(item)).length;
    return {
      questions: Math.max(questionsOpen, count('questions')),
      bought: count('bought'),
      fans: count('fans'),
      toYou: count('toYou'),
    };
  }

  #renderGroups(
    items: readonly Still<GlanceItem>[],
    waits: Readonly<Record<WaitingKind, number>>,
    tools: GlanceTools,
  ): TemplateResult {
    const { words } = tools;
    const groups = (kinds: readonly GlanceKind[]) => {
      const drawn = kinds.map((kind) => this.#renderGroup(kind, items, waits, tools));
      return drawn.every((group) => group === nothing)
        ? nothing
        : html`<div class="column">${drawn}</div>`;
    };
    return html`${
      items.every(({ of }) => of === 'talk')
        ? html`<p class="none">${words.term('glanceNothing')}</p>`
        : nothing
    }
    ${groups(['questions'])} ${groups(['bought', 'fans', 'toYou', 'talk'])}`;
  }

  #renderGroup(
    kind: GlanceKind,
    items: readonly Still<GlanceItem>[],
    waits: Readonly<Record<WaitingKind, number>>,
    tools: GlanceTools,
  ): TemplateResult | typeof nothing {
    const own = items.filter(({ of }) => of === kind);
    if (own.length === 0) return nothing;
    const shown = own.slice(0, MOST[kind]);
    const more =
      kind === 'talk'
        ? 0
        : waits[kind] - shown.filter((item) => !item.gone && waitsForHost(item)).length;
    const { words } = tools;
    return html`<section class="group of-${kind}" aria-labelledby=${kind}>
      <h2 id=${kind} tabindex="-1">
        ${icon(GLANCE_ICONS[kind], 22)} ${words.term(GLANCE_TERMS[kind])}
      </h2>
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (item) => renderItem(item, tools),
        )}
      </ul>
      ${more > 0 ? html`<p class="hint">${words.term('glanceMore', more)}</p>` : nothing}
    </section>`;
  }

  #glanceTools(tools: ConsoleTools): GlanceTools {
    return {
      ...tools,
      answers: this.#answers,
      short: tools.show.now.status === 'ended' ? [] : this.#short.list(tools.words),
      open: this.#open,
      toggle: (id) => {
        this.#open = this.#open === id ? null : id;
        this.#openedAt = performance.now();
        this.#draw();
      },
      say: (item, text) => {
        if (item.of === 'questions') {
          tools.act({ act: 'question.answer', question: item.id, text });
          return;
        }
        const answer = answerTo(item, text);
        const { chat } = tools.show;
        void this.#sent(item, this.#answers.say(item.id, answer.text, chat, answer.to));
      },
      again: (item) => void this.#sent(item, this.#answers.again(item.id, tools.show.chat)),
      finish: (item) => this.#finish(item),
    };
  }

  async #sent(item: GlanceItem, sending: Promise<boolean>): Promise<void> {
    if (await sending) {
      if (this.#open === item.id) this.#open = null;
      this.#finish(item);
      return;
    }
    const { error } = this.#answers.of(item.id) ?? {};
    if (error) this.dispatchEvent(new StallErrorEvent(error));
  }

  /** A question is done for everybody; the rest for who looks here. */
  #finish(item: GlanceItem): void {
    if (item.of === 'questions') this.tools?.act({ act: 'question.close', question: item.id });
    else this.#done.add(item.id);
    this.#draw();
  }

  /** What is heard: now and then, how much waits. */
  #say(count: number): string {
    const now = performance.now();
    if (count !== this.#said.count && now - this.#said.at >= SAY_MS)
      this.#said = { count, at: now };
    return this.#said.count === 0
      ? ''
      : (this.tools?.words.term('glanceWaits', this.#said.count) ?? '');
  }

  #untilTurn(): number | null {
    // Under a finger nothing turns, and asking at once again would draw for ever.
    if (!this.#behind || this.#hand.at()) return null;
    const due = this.#open === null ? this.#turnedAt + TURN_MS : this.#openedAt + OPEN_MS;
    return Math.max(0, due - performance.now());
  }

  /** A tap that came just as things moved was meant for what stood there before. A key is meant where its focus is. */
  #onClick(event: MouseEvent): void {
    if (event.detail === 0 || (this.#waiting.rests() && this.#talk.rests())) return;
    event.stopPropagation();
    event.preventDefault();
  }

  /** Lets in what came meanwhile, and goes there. */
  async #show([first]: readonly GlanceItem[]): Promise<void> {
    this.#hand.away();
    await this.updateComplete;
    if (first && first.of !== 'talk') this.#jump(first.of);
  }

  readonly #jump = (kind: WaitingKind): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${kind}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
}

function renderItem(item: Still<GlanceItem>, tools: GlanceTools): TemplateResult {
  switch (item.of) {
    case 'questions':
      return renderAsked(item, tools);
    case 'bought':
    case 'fans':
      return renderGreeted(item, tools);
    case 'toYou':
    case 'talk':
      return renderSaid(item, tools);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-glance': GlanceElement;
  }
}
