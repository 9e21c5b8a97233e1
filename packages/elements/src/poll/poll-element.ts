import type { Show } from '@livestall/client';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { setState } from '../define/set-state.js';
import { icon } from '../icons/icon.js';
import { chevronDown, poll as bars } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { Announcer } from '../render/announcer.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { Folding, type Piece } from '../render/folding.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { drops } from '../styles/drops.styles.js';
import { TickController } from '../time/tick-controller.js';
import { renderChoices } from './poll-choices.js';
import { PollNews } from './poll-news.js';
import { pollNote } from './poll-note.js';
import { PollTasks } from './poll-tasks.js';
import { pollViews, type PollStanding, type PollView } from './poll-view.js';
import { styles } from './poll.styles.js';
import { ResultsSeen } from './results-seen.js';

/** What folds by itself, where it was ignored. */
const FOLDING: ReadonlySet<PollStanding> = new Set(['open', 'voted', 'over', 'then']);

/** What has a countdown on it. */
const COUNTING: ReadonlySet<PollStanding> = new Set(['open', 'voted']);

/**
 * @summary The polls and quizzes that the seller opened: one vote each, then how all voted. It comes up with the picture, announces
 * itself politely and never takes the focus.
 *
 * @fires {PollVotedEvent} stall-poll-voted - This viewer has voted.
 * @fires {StallErrorEvent} stall-error - A vote was not taken.
 *
 * @csspart poll - One poll.
 * @csspart choice - One of its choices.
 * @csspart bar - How many voted for it, as a bar.
 * @csspart button - The button that votes for it.
 * @csspart tab - What a folded poll became.
 *
 * @state empty - There is none.
 */
export class PollElement extends LitElement {
  static override styles = [...base, button, drops, styles];

  readonly #words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #tasks = new PollTasks(this);
  readonly #results = new ResultsSeen();
  readonly #polls = new ShowController(this, (show) => pollViews(show, this.#results));
  readonly #focus = new FocusKeeper(this);
  readonly #folding = new Folding('poll');
  readonly #news = new PollNews();
  readonly #announcer = new Announcer(this);

  /** Folds a poll into a tab after a while in which it was ignored. */
  @property({ type: Boolean }) folds = false;

  constructor() {
    super();
    new TickController(this, () => this.#nextChange());
  }

  protected override willUpdate(): void {
    const { show, value: polls = [] } = this.#polls;
    setState(this.#internals, 'empty', polls.length === 0);
    if (!show) return;
    this.#folding.begin(show.id);
    const now = show.serverTime();
    for (const view of [...polls].reverse()) {
      const { id } = view.poll;
      this.#news.hear(view, now, this.#words);
      this.#folding.see(this.#pieceOf(view), now, this.#focus.piece === id);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value: polls = [] } = this.#polls;
    if (!show) return nothing;
    return html`${this.#announcer.render(this.#news.newest)}
    ${
      polls.length === 0
        ? nothing
        : html`<ul class="polls" aria-label=${this.#words.term('polls')}>
            ${repeat(
              polls,
              ({ poll }) => poll.id,
              (view) =>
                this.#folding.has(view.poll.id)
                  ? this.#renderTab(view)
                  : this.#renderPoll(view, show),
            )}
          </ul>`
    }`;
  }

  #renderPoll(view: PollView, show: Show): TemplateResult {
    const { poll, standing, votes } = view;
    const words = this.#words;
    const title = words.text(poll.title);
    const { failure } = this.#tasks.of(poll.id);
    const counted =
      standing === 'open' || standing === 'then'
        ? ''
        : votes === 0
          ? words.term('pollNone')
          : words.term('pollVotes', votes, words.number(votes));
    const notes = [pollNote(view, show.serverTime(), words), counted].filter(Boolean);
    return html`<li
      class="poll ${standing}"
      part="poll"
      data-piece=${poll.id}
      @focusout=${this.#onFocusOut}
    >
      <div class="head">
        <p class="kind">
          ${icon(bars, 16)}${words.term(poll.kind === 'quiz' ? 'pollQuiz' : 'pollPoll')}
        </p>
        <p class="note numbers" tabindex="-1">${notes.join(' · ')}</p>
      </div>
      <h3 dir="auto">${title}</h3>
      ${renderChoices(view, words, (choice) => void this.#vote(poll.id, choice, show))}
      ${
        failure && standing === 'open'
          ? html`<p class="failed" role="alert">${words.why(failure)}</p>`
          : nothing
      }
      <button
        class="round fold"
        type="button"
        aria-label="${words.term('couponFold')}: ${title}"
        @click=${() => this.#fold(poll.id)}
      >
        <span>${icon(chevronDown, 16)}</span>
      </button>
    </li>`;
  }

  #renderTab(view: PollView): TemplateResult {
    const title = this.#words.text(view.poll.title);
    return html`<li data-piece=${view.poll.id}>
      <button
        class="button tab numbers"
        part="tab"
        type="button"
        aria-label=${this.#words.term('pollUnfold', title)}
        @click=${() => this.#unfold(view)}
      >
        ${icon(bars, 18)} <bdi class="name">${title}</bdi>
      </button>
    </li>`;
  }

  /** The buttons go with the vote: the keyboard goes on at what is said of it. */
  async #vote(poll: string, choice: string, show: Show): Promise<void> {
    const had = this.#focus.piece === poll;
    const voted = this.#tasks.vote(poll, choice, show);
    await this.updateComplete;
    const note = `[data-piece="${CSS.escape(poll)}"] .note`;
    if (had) this.renderRoot.querySelector<HTMLElement>(note)?.focus({ preventScroll: true });
    await voted;
  }

  /** Later: a button that goes with its vote loses the focus while this is being drawn. */
  #onFocusOut(): void {
    queueMicrotask(() => this.requestUpdate());
  }

  #fold(poll: string): void {
    this.#folding.fold(poll);
    this.requestUpdate();
  }

  #unfold(view: PollView): void {
    this.#folding.keep(this.#pieceOf(view));
    this.requestUpdate();
  }

  #pieceOf({ poll: { id }, standing }: PollView): Piece {
    const isNewest = id === this.#polls.value?.[0]?.poll.id;
    const stays = standing === 'open' && isNewest;
    return { id, standing, folds: this.folds && FOLDING.has(standing) && !stays };
  }

  #nextChange(): number | null {
    const { show, value: polls = [] } = this.#polls;
    const pieces = polls.map((view) => ({
      ...this.#pieceOf(view),
      changesAt: view.changesAt,
      counts: COUNTING.has(view.standing),
    }));
    return show ? this.#folding.nextChange(pieces, show.serverTime()) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-poll': PollElement;
  }
}
