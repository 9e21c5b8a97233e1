import type { Show } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { SeekEvent } from '../events/seek-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { icon } from '../icons/icon.js';
import { ask } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerWatch } from '../player/player-watch.js';
import { LOOK_MS, reachFrom, SURE_MS } from '../player/reach.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { TickController } from '../time/tick-controller.js';
import { questionsView, standingOf, type QuestionsView, type Standing } from './questions-view.js';
import { productOf, renderOwn, standingIn, type QuestionTools } from './render-question.js';
import type { QuestionFieldElement } from './question-field-element.js';
import { renderAnswer, renderAnswered, type AnswerTools } from './render-answer.js';
import { renderOpen } from './render-open.js';
import { styles } from './questions.styles.js';
import { SteadyOrder } from './steady-order.js';

/** So many answers are listed at first, and so many more at each asking. */
const PAGE = 10;

/**
 * @summary Questions to the host: the field to ask one, the one that is being answered, the viewer's own
 * with where each stands, those of others, which one may want answered too, and what was answered, with a jump there.
 *
 * @fires {AskEvent} stall-ask - Somebody asks the host. Cancel it, and nothing is asked; the text stays.
 * @fires {StallErrorEvent} stall-error - A question was not taken.
 * @fires {SeekEvent} stall-seek - Somebody asked for the moment of an answer. Cancel it to stay.
 *
 * @slot empty - What stands here while the viewer has asked nothing.
 *
 * @csspart composer - The field with its button.
 * @csspart now - The question that is being answered.
 * @csspart question - One of the viewer's own.
 * @csspart open - One of somebody else that waits.
 * @csspart answered - One of somebody else that was answered.
 * @csspart answer - What was written to one.
 * @csspart vote - The button that wants it answered too.
 * @csspart text - What was asked.
 * @csspart standing - Where it stands.
 * @csspart button - A button.
 */
export class QuestionsElement extends LitElement {
  static override styles = [...base, button, styles];

  /** The viewer has a name already, and is not asked for one. */
  @property({ type: Boolean, reflect: true }) named = false;

  /** The player whose picture it moves. Default: that of the stall around it. */
  @property({ attribute: false }) player: PlayerElement | null = null;

  @state() private _most = PAGE;

  @query('stall-question-field') private readonly _field!: QuestionFieldElement;

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #view = new ShowController(this, questionsView);
  readonly #watch = new PlayerWatch(this, () => this.player ?? this.#navigator.value?.player());
  readonly #order = new SteadyOrder();
  /** Whoever went elsewhere in the stall reads them no more. */
  readonly #sight = new IntersectionObserver((entries) => {
    this.#seen = entries.at(-1)?.isIntersecting ?? false;
    this.requestUpdate();
  });
  #seen = false;
  #looked: Show | undefined;
  /** Where own questions stood when they were drawn last: what changed is said. */
  #stood: ReadonlyMap<string, Standing> | null = null;
  #said = '';
  /** Why a vote was not taken. */
  #refused: StallError | null = null;

  constructor() {
    super();
    new TickController(this, () => this.#untilTick());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#seen = false;
    this.#look(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#look(this.isConnected && this.#seen ? this.#view.show : undefined);
    if (this.#view.value) this.#listen(this.#view.value);
  }

  override render(): TemplateResult {
    const { show, value } = this.#view;
    return html`<div class="questions">
      <stall-question-field part="composer" ?named=${this.named}></stall-question-field>
      ${show && value?.shown && !value.own.some(({ id }) => id === value.shown?.id) ? this.#renderNow(show, value.shown) : nothing}
      ${show && value ? this.#renderOwn(show, value) : nothing}
      ${show && value && value.open.length > 0 ? this.#renderOpen(show, value) : nothing}
      ${show && value ? this.#renderAnswers(show, value) : nothing}
      <p class="unseen" role="status">${this.#said}</p>
    </div>`;
  }

  #renderNow(show: Show, { name, text, product }: NonNullable<QuestionsView['shown']>) {
    const about = productOf(product, show, this.#words);
    return html`<section class="now" part="now" aria-label=${this.#words.term('questionNow')}>
      <p class="standing">${this.#words.term('questionNow')}</p>
      <p class="text" dir="auto">${text}</p>
      <p class="stands">
        <bdi>${name || this.#words.term('chatGuest')}</bdi>
        ${about === '' ? nothing : html`<span class="about-it"><bdi>${about}</bdi></span>`}
      </p>
    </section>`;
  }

  #renderOwn(show: Show, view: QuestionsView): TemplateResult | typeof nothing {
    if (view.own.length === 0) return this.#renderEmpty(view);
    const tools: QuestionTools = {
      show,
      words: this.#words,
      retry: ({ id }) => {
        // The button goes, and the row stays.
        this.shadowRoot?.activeElement?.closest('li')?.focus({ preventScroll: true });
        void this.#retry(id, show);
      },
      discard: ({ id }) => {
        show.questions.discard(id);
        // The row goes, and the button with it.
        this._field.focus({ preventScroll: true });
      },
      answer: ({ id }) => {
        const answer = view.answers.find(({ question }) => question.id === id);
        return answer ? renderAnswer(answer, this.#answerTools(show)) : nothing;
      },
    };
    return html`<section aria-labelledby="own">
      <h3 id="own">${this.#words.term('ownQuestions')}</h3>
      <ul>
        ${repeat(
          view.own,
          ({ id }) => id,
          (one) => renderOwn(one, standingOf(one, view), tools),
        )}
      </ul>
    </section>`;
  }

  #renderOpen(show: Show, { open }: QuestionsView): TemplateResult {
    const { list, behind } = this.#order.arrange(open);
    const vote = (id: string, wanted: boolean) => void this.#vote(id, wanted, show);
    return html`<section aria-labelledby="open">
      <h3 id="open">${this.#words.term('questionsOpen')}</h3>
      ${
        behind
          ? html`<button
              class="button updated"
              part="button"
              type="button"
              @click=${() => this.#renew()}
            >
              ${this.#words.term('questionsUpdated')}
            </button>`
          : nothing
      }
      ${this.#refused ? html`<p class="why" role="alert">${this.#words.why(this.#refused)}</p>` : nothing}
      <ul>
        ${repeat(
          list,
          ({ id }) => id,
          (one) => renderOpen(one, { show, words: this.#words, vote }),
        )}
      </ul>
    </section>`;
  }

  /** Those of others: one's own stand with the answer in the list above. */
  #renderAnswers(show: Show, { answers, own }: QuestionsView): TemplateResult | typeof nothing {
    const others = answers.filter(({ question }) => !own.some(({ id }) => id === question.id));
    if (others.length === 0) return nothing;
    const tools = this.#answerTools(show);
    return html`<section aria-labelledby="answered">
      <h3 id="answered">${this.#words.term('questionAnswered')}</h3>
      <ul>
        ${repeat(
          others.slice(0, this._most),
          ({ question }) => question.id,
          (answer) => renderAnswered(answer, tools),
        )}
      </ul>
      ${
        others.length > this._most
          ? html`<button
              class="button earlier"
              part="button"
              type="button"
              @click=${() => this.#listMore()}
            >
              ${this.#words.term('shownEarlier')}
            </button>`
          : nothing
      }
    </section>`;
  }

  /** The keyboard goes on with the first that is new: the button may be gone. */
  #listMore(): void {
    const next = this._most;
    this._most += PAGE;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelectorAll<HTMLElement>('[part=answered]')[next]?.focus();
    });
  }

  /** The keyboard goes on with what stands first now: the button goes. */
  #renew(): void {
    this.#order.renew();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.vote')?.focus({ preventScroll: true });
    });
  }

  #answerTools(show: Show): AnswerTools {
    return {
      show,
      words: this.#words,
      from: reachFrom(show, this.#watch.player),
      jump: (moment) => {
        this.dispatchEvent(new SeekEvent(moment + SURE_MS));
        this.#navigator.value?.close();
      },
    };
  }

  async #vote(id: string, wanted: boolean, show: Show): Promise<void> {
    this.#refused = null;
    try {
      await (wanted ? show.questions.vote(id) : show.questions.unvote(id));
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#refused = error;
      this.dispatchEvent(new StallErrorEvent(error));
    }
    this.requestUpdate();
  }

  /** The open questions are read while somebody looks. */
  #look(show: Show | undefined): void {
    if (show === this.#looked) return;
    this.#looked?.questions.look(this, false);
    this.#looked = show;
    show?.questions.look(this, true);
  }

  /** What was said slides out of a live stream. */
  #untilTick(): number | null {
    const said = this.#seen && this.#view.value?.answers.some(({ aloud }) => aloud);
    return said && this.#watch.player?.stream ? LOOK_MS : null;
  }

  #renderEmpty({ shown, over, answers }: QuestionsView): TemplateResult {
    return html`<slot name="empty"
      >${
        shown || over || answers.length > 0
          ? nothing
          : html`<div class="empty">
              ${icon(ask, 40)}
              <p>${this.#words.term('questionsEmpty')}</p>
            </div>`
      }</slot
    >`;
  }

  /** What there was at first is no news; what came to stand elsewhere is. */
  #listen(view: QuestionsView): void {
    const stand = new Map(view.own.map((one) => [one.id, standingOf(one, view)]));
    const before = this.#stood;
    this.#stood = stand;
    if (!before) return;
    for (const { id, text } of view.own) {
      const standing = stand.get(id);
      if (!standing || standing === before.get(id)) continue;
      // A failure is said by its row; what is being answered by the one over the picture, in a stall.
      if (standing === 'failed' || (standing === 'now' && this.#navigator.value)) continue;
      this.#said = `${standingIn(this.#words, standing)}: ${text}`;
    }
  }

  async #retry(id: string, show: Show): Promise<void> {
    try {
      await show.questions.retry(id);
    } catch (cause) {
      // The row itself says so on screen.
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.dispatchEvent(new StallErrorEvent(error));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-questions': QuestionsElement;
  }
}
