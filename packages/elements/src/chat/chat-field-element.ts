import type { ChatWait } from '@livestall/client';
import { StallError, type ErrorCode } from '@livestall/protocol';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ShowController } from '../context/show-controller.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { TickController } from '../time/tick-controller.js';
import { ticker } from '../time/ticker.js';
import { chatFieldView, unsentLine } from './chat-field-view.js';
import { styles } from './chat-field.styles.js';
import { keepDraft, readDraft } from './draft.js';
import { isEnter } from './is-enter.js';
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

/** How long a note stands over a picture, in milliseconds. */
const NOTE_MS = 6_000;

/**
 * @summary The field to say something: a pill. What is written survives a reload, and every error.
 *
 * @fires {StallErrorEvent} stall-error - A line was not taken.
 *
 * @csspart field - Where one writes.
 * @csspart button - A button.
 * @csspart name - The polite question for a name, at the first line.
 * @csspart note - What is wrong, or waits.
 */
export class ChatFieldElement extends LitElement {
  static override styles = [...base, button, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Over a picture: white on a soft backing. */
  @property({ type: Boolean, reflect: true }) overlay = false;

  /** The viewer has a name already, and is not asked for one. */
  @property({ type: Boolean, reflect: true }) named = false;

  readonly #words = new Words(this);
  readonly #view = new ShowController(this, chatFieldView);
  readonly #naming = new NameAsking(this, {
    words: this.#words,
    rename: (name) => this.#view.show?.rename(name),
    fail: (cause) => this.#fail(cause),
  });
  #text = '';
  #failure: StallError | null = null;
  #draftOf: string | null = null;
  #noted = '';
  /** The note that has been up for long enough. */
  #passed: string | null = null;

  constructor() {
    super();
    new TickController(this, () => this.#untilTick());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    ticker.drop(this.#pass);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
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
    const hidden = note === '' || (this.overlay && note === this.#passed);
    return html`<div class="composer">
      ${this.#naming.render()}
      <p class="note" part="note" role="status" ?hidden=${hidden}>${note}</p>
      <form class="pill" @submit=${this.#onSubmit}>
        <textarea
          part="field"
          rows="1"
          .enterKeyHint=${'send'}
          autocomplete="off"
          dir="auto"
          aria-label=${this.#words.term('chatField')}
          aria-describedby="left"
          placeholder=${this.#words.term('chatField')}
          .value=${live(this.#text)}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        ></textarea>
        ${renderSending(this.#text, this.#words, {
          label: this.#words.term('chatSend'),
          blocked: this.#blocked(),
          seconds,
        })}
      </form>
    </div>`;
  }

  /** Over a picture a note stands above the bar, where goods are shown: it goes by itself. */
  #watchNote(): void {
    const note = this.#note();
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
    if (!view) return '';
    return waitNote(wait, view.rules, this.#words) || rulesNote(view.rules, this.#words);
  }

  get #show() {
    return this.#view.show;
  }

  /** Asked anew each time: it ends by the clock, without a word of the show. */
  #wait(): ChatWait | null {
    return this.#show?.chat.wait ?? null;
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
    this.#write((target as HTMLTextAreaElement).value);
  }

  #onKey(event: KeyboardEvent): void {
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
    this.#failure = null;
    this.#write('');
    try {
      await show.chat.send(text);
    } catch (cause) {
      const line = unsentLine(show, text);
      // The show was closed under it: the line stays kept, and the next show that opens here sends it.
      if (line?.delivery === 'sending') return;
      const returned = cause instanceof StallError && RETURNED.has(cause.code);
      if (line && returned) show.chat.discard(line.id);
      if (!line || returned) this.#write(this.#text === '' ? text : `${text} ${this.#text}`);
      this.#fail(cause);
    }
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

declare global {
  interface HTMLElementTagNameMap {
    'stall-chat-field': ChatFieldElement;
  }
}
