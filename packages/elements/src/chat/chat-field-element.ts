import type { ChatLine, ChatWait, Show, SpeakingTo } from '@livestall/client';
import { StallError, type ErrorCode } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ShowController } from '../context/show-controller.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { TickController } from '../time/tick-controller.js';
import { ticker } from '../time/ticker.js';
import { calledIn, speakers } from './speakers.js';
import { chatFieldView, unsentLine } from './chat-field-view.js';
import { styles } from './chat-field.styles.js';
import { keepDraft, readDraft } from './draft.js';
import { FieldEmoji } from './field-emoji.js';
import type { FieldAsking } from './field-asking.js';
import { FieldAnswering } from './field-answering.js';
import { fieldPartStyles } from './field-parts.styles.js';
import { isEnter } from './is-enter.js';
import { MentionList } from './mention-list.js';
import { NameAsking } from './name-asking.js';
import { lettersLeft, renderSending } from './render-sending.js';
import { rulesNote, secondsLeft, waitNote } from './wait-note.js';

/** Why a line is not taken that may be taken later, as it is: it stands in the field again. */
const RETURNED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'rate-limited',
  'muted',
  'followers-only',
  'buyers-only',
  'unwelcome',
]);

/** Why a line is not taken for as long as a wait lasts. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['rate-limited', 'muted']);

/** How long a note stands over a picture, in milliseconds. */
const NOTE_MS = 6_000;

/**
 * @summary The field to say something: a pill. What is written survives a reload, and every error.
 *
 * @fires {AskEvent} stall-ask - Somebody asks the host from here. Cancel it, and nothing is asked; the text stays.
 * @fires {StallErrorEvent} stall-error - A line was not taken.
 *
 * @csspart field - Where one writes.
 * @csspart button - A button.
 * @csspart name - The polite question for a name, at the first line.
 * @csspart note - What is wrong, or waits.
 * @csspart answering - The line that is being answered.
 * @csspart names - Those who can be called by `@`.
 * @csspart picker - A few emoji.
 */
export class ChatFieldElement extends LitElement {
  static override styles = [...base, button, styles, fieldPartStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Over a picture: white on a soft backing. */
  @property({ type: Boolean, reflect: true }) overlay = false;

  /** The viewer has a name already, and is not asked for one. */
  @property({ type: Boolean, reflect: true }) named = false;

  /** Of the house, which asks itself nothing. */
  @property({ type: Boolean, reflect: true }) house = false;

  @query('textarea') private readonly _field!: HTMLTextAreaElement | null;

  readonly #words = new Words(this);
  readonly #view = new ShowController(this, chatFieldView);
  readonly #naming = new NameAsking(this, {
    words: this.#words,
    rename: (name) => this.#view.show?.rename(name),
    fail: (cause) => this.#fail(cause),
  });
  readonly #answering = new FieldAnswering(this, {
    words: this.#words,
    show: () => this.#view.show,
    focus: () => this._field?.focus(),
  });
  readonly #names = new MentionList(this, {
    words: this.#words,
    show: () => this.#view.show,
    field: () => this._field,
    write: (text) => this.#write(text),
  });
  readonly #emoji = new FieldEmoji(this, {
    words: this.#words,
    field: () => this._field,
    write: (text) => this.#write(text),
  });
  /** Comes once somebody is about to write. */
  #asking: FieldAsking | null = null;
  #text = '';
  #failure: StallError | null = null;
  /** One may not write for now. */
  #waits = false;
  #draftOf: string | null = null;
  /** The host has the question that was asked here last. */
  #reached = false;
  #noted = '';
  /** The note that has been up for long enough. */
  #passed: string | null = null;

  constructor() {
    super();
    new TickController(this, () => this.#untilTick());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Its time was dropped with it: the note is up anew.
    this.#noted = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    ticker.drop(this.#pass);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#watchWait();
    this.#watchNote();
    const show = this.#view.value?.show ?? null;
    if (show === null || show === this.#draftOf) return;
    this.#draftOf = show;
    // What was written before the show was known goes on.
    if (this.#text === '') this.#text = readDraft(show);
    else keepDraft(show, this.#text);
  }

  override render(): TemplateResult {
    if (this.#view.value?.over && this.#text === '') {
      return html`<p class="over" part="note">${this.#words.term('chatClosed')}</p>`;
    }
    const note = this.#note();
    const wait = this.#wait();
    const seconds = wait && this.#show && secondsLeft(wait, this.#show.serverTime());
    const hidden = note === '' || (this.overlay && this.#noted === this.#passed);
    const asks = this.#asking?.on ?? false;
    const told =
      wait?.why === 'fast' && this.#failure ? this.#renderRefused(this.#failure, note) : note;
    return html`<div class="composer" @focusin=${this.#onFocusIn}>
      ${this.#naming.render()}
      <p class="note" part="note" role="status" ?hidden=${hidden}>${told}</p>
      ${this.#names.render()} ${this.#emoji.renderPicker()} ${this.#answering.render()}
      <form class="pill" @submit=${this.#onSubmit}>
        <textarea
          part="field"
          rows="1"
          .enterKeyHint=${'send'}
          autocomplete="off"
          dir="auto"
          aria-label=${this.#words.term('chatField')}
          aria-describedby="left"
          aria-autocomplete="list"
          aria-controls=${ifDefined(this.#names.active && 'names')}
          aria-activedescendant=${ifDefined(this.#names.active)}
          placeholder=${this.#words.term(asks ? 'askHost' : this.#muted ? 'chatMutedField' : 'chatField')}
          .value=${live(this.#text)}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @blur=${() => this.#names.close()}
        ></textarea>
        ${this.#asking && !this.#answering.line ? this.#asking.renderButton() : nothing}
        ${this.#emoji.renderButton()}
        ${renderSending(this.#text, this.#words, {
          label: this.#words.term(asks ? 'askSend' : 'chatSend'),
          blocked: this.#blocked(),
          seconds,
        })}
      </form>
    </div>`;
  }

  /** Whoever comes to write is told anew by which rules. */
  #onFocusIn({ relatedTarget }: FocusEvent): void {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this.#noted = '';
    void this.#bringAsking();
    this.requestUpdate();
  }

  /** Why a line was refused is over with the wait that it brought. */
  #watchWait(): void {
    const waits = this.#wait() !== null;
    if (this.#waits && !waits && this.#failure && PASSING.has(this.#failure.code))
      this.#failure = null;
    this.#waits = waits;
  }

  /** Over a picture a note stands above the bar, where goods are shown: it goes by itself. */
  #watchNote(): void {
    // One who is muted is told once, not with each minute that passes.
    const note = this.#muted ? 'muted' : this.#note();
    if (note === this.#noted) return;
    this.#noted = note;
    this.#passed = null;
    ticker.at(NOTE_MS, this.#pass);
  }

  readonly #pass = (): void => {
    this.#passed = this.#noted;
    this.requestUpdate();
  };

  #note(): string {
    const view = this.#view.value;
    const wait = this.#wait();
    if (this.#failure && !wait) return this.#words.why(this.#failure);
    if (view?.over) return this.#words.term('chatClosed');
    if (view?.offline) return this.#words.term('chatQueued');
    if (this.#asking?.on) return this.#words.term('chatAsQuestionNote');
    if (this.#reached) return this.#words.term('questionWaiting');
    if (!view) return '';
    const now = this.#show?.serverTime() ?? 0;
    return waitNote(wait, view.rules, this.#words, now) || rulesNote(view.rules, this.#words);
  }

  /** The seconds that run beside the field are for the eyes alone: in words they are said once. */
  #renderRefused(failure: StallError, note: string): TemplateResult {
    return html`<span aria-hidden="true">${note}</span
      ><span class="unseen">${this.#words.why(failure)}</span>`;
  }

  get #show() {
    return this.#view.show;
  }

  /** Asked anew each time: it ends by the clock, without a word of the show. */
  #wait(): ChatWait | null {
    // The talk's rules bind no question.
    return this.#asking?.on ? null : (this.#show?.chat.wait ?? null);
  }

  get #muted(): boolean {
    return this.#wait()?.why === 'muted';
  }

  async #bringAsking(): Promise<void> {
    if (this.#asking || this.house) return;
    // Without a network one writes all the same: the next focus tries again.
    const script = await import('./field-asking.js').catch(() => null);
    if (script)
      this.#asking ??= new script.FieldAsking(this, this.#words, () => this._field?.focus());
    this.requestUpdate();
  }

  #untilTick(): number | null {
    const until = this.#wait()?.until ?? null;
    if (until === null || !this.#show) return null;
    return (until - this.#show.serverTime()) % 1_000 || 1_000;
  }

  #blocked(): boolean {
    if (this.#wait()) return true;
    return lettersLeft(this.#text) < 0 || !this.#view.show || this.#view.value?.over === true;
  }

  #onInput({ target }: InputEvent): void {
    this.#failure = null;
    this.#reached = false;
    this.#write((target as HTMLTextAreaElement).value);
    this.#names.look();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#names.key(event)) return;
    if (event.key === 'Escape' && this.#answering.line) {
      event.stopPropagation();
      this.#answering.choose(null);
    }
    if (!isEnter(event)) return;
    event.preventDefault();
    this.#ask();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#ask();
  }

  /** Sends, or asks for a name first: once, and who stays a guest is not asked again. */
  #ask(): void {
    if (this.#text.trim() === '' || this.#blocked()) return;
    this.#naming.ask(this.named || Boolean(this.#view.value?.name), () => void this.#send());
  }

  /** From here on the talk has the line. Only one that it does not list comes back into the field. */
  async #send(): Promise<void> {
    const { show } = this.#view;
    if (!show) return;
    const text = this.#text.trim();
    if (this.#asking?.on && !this.#answering.line) {
      await this.#sendQuestion(this.#asking, text, show);
      return;
    }
    const reply = this.#answering.line;
    const to = speakingTo(reply, calledIn(text, speakers(show.chat.lines)));
    this.#failure = null;
    this.#emoji.close();
    this.#answering.choose(null);
    this.#write('');
    try {
      await (to ? show.chat.send(text, to) : show.chat.send(text));
    } catch (cause) {
      const line = unsentLine(show, text);
      // The show was closed under it: the line stays kept, and the next show that opens here sends it.
      if (line?.delivery === 'sending') return;
      const returned = cause instanceof StallError && RETURNED.has(cause.code);
      if (line && returned) show.chat.discard(line.id);
      if (reply && (!line || returned)) this.#answering.choose(reply);
      if (!line || returned) this.#write(this.#text === '' ? text : `${text} ${this.#text}`);
      this.#fail(cause);
    }
  }

  async #sendQuestion(asking: FieldAsking, text: string, show: Show): Promise<void> {
    this.#failure = null;
    this.#emoji.close();
    this.#write('');
    const asked = await asking.ask(text, show);
    this.#reached = asked.done;
    if (!asked.done) this.#write(this.#text === '' ? text : `${text} ${this.#text}`);
    if (!asked.done && asked.cause) this.#fail(asked.cause);
    this.requestUpdate();
  }

  #fail(cause: unknown): void {
    const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    this.#failure = error;
    this.#noted = '';
    this.requestUpdate();
    this.dispatchEvent(new StallErrorEvent(error));
  }

  #write(text: string): void {
    this.#text = text;
    if (this.#draftOf !== null) keepDraft(this.#draftOf, text);
    this.requestUpdate();
  }
}

function speakingTo(reply: ChatLine | null, mentions: readonly string[]): SpeakingTo | null {
  if (!reply && mentions.length === 0) return null;
  return { ...(reply && { reply }), ...(mentions.length > 0 && { mentions }) };
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-chat-field': ChatFieldElement;
  }
}
