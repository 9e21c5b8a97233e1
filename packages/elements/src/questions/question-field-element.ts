import type { Show } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { styles as fieldStyles } from '../chat/chat-field.styles.js';
import { keepDraft, readDraft } from '../chat/draft.js';
import { isEnter } from '../chat/is-enter.js';
import { NameAsking } from '../chat/name-asking.js';
import { lettersLeft, renderSending } from '../chat/render-sending.js';
import { ShowController } from '../context/show-controller.js';
import { AskEvent } from '../events/ask-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { questionFieldView, type QuestionFieldView } from './question-field-view.js';
import { styles } from './question-field.styles.js';
import { productOf } from './render-question.js';

/**
 * @summary The field to ask the host, about the product on show or in general. What is written survives a
 * reload, and every error.
 *
 * @fires {AskEvent} stall-ask - Somebody asks the host. Cancel it, and nothing is asked; the text stays.
 * @fires {StallErrorEvent} stall-error - A question was not taken.
 *
 * @csspart field - Where one writes.
 * @csspart about - The switch that makes it a question about the product on show.
 * @csspart button - A button.
 * @csspart name - The polite question for a name, at the first one.
 * @csspart note - What is wrong, or waits.
 */
export class QuestionFieldElement extends LitElement {
  static override styles = [...base, button, fieldStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The viewer has a name already, and is not asked for one. */
  @property({ type: Boolean, reflect: true }) named = false;

  readonly #words = new Words(this);
  readonly #view = new ShowController(this, questionFieldView);
  readonly #naming = new NameAsking(this, {
    words: this.#words,
    rename: (name) => this.#view.show?.rename(name),
    fail: (cause) => this.#fail(cause),
  });
  #text = '';
  #draftOf: string | null = null;
  /** The product that was on show when the text was begun. */
  #product: string | null = null;
  /** The viewer asks about nothing on show. */
  #general = false;
  #failure: StallError | null = null;

  /** Empties it, and forgets what was written. */
  clear(): void {
    this.#write('');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#view;
    if (!value) return;
    if (this.#text === '') this.#product = value.product;
    const { show } = value;
    if (show === null || show === this.#draftOf) return;
    this.#draftOf = show;
    // What was written before the show was known goes on.
    if (this.#text === '') this.#text = readDraft(draftName(show));
    else keepDraft(draftName(show), this.#text);
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#view;
    if (!show || !value) return nothing;
    return value.over && this.#text === ''
      ? html`<p class="over" part="note">${this.#words.term('questionsClosed')}</p>`
      : this.#renderField(show, value);
  }

  #renderField(show: Show, value: QuestionFieldView): TemplateResult {
    const note = this.#note(value);
    const about = this.#about(show);
    const words = this.#words;
    return html`<div class="composer">
      <form class="ask" @submit=${this.#onSubmit}>
        <label class="title" for="question">${words.term('askHost')}</label>
        <div class="pill">
          <textarea
            id="question"
            part="field"
            rows="2"
            .enterKeyHint=${'send'}
            autocomplete="off"
            dir="auto"
            aria-describedby="left note"
            placeholder=${words.term('askField')}
            .value=${live(this.#text)}
            @input=${this.#onInput}
            @keydown=${this.#onKey}
          ></textarea>
          ${renderSending(this.#text, words, {
            label: words.term('askSend'),
            blocked: this.#blocked(),
          })}
        </div>
        ${
          about === ''
            ? nothing
            : html`<label class="about" part="about">
                <input type="checkbox" .checked=${live(!this.#general)} @change=${this.#onAbout} />
                <span>${words.term('askAbout', about)}</span>
              </label>`
        }
        <p id="note" class="note" part="note" role="status" ?hidden=${note === ''}>${note}</p>
      </form>
      ${this.#naming.render()}
    </div>`;
  }

  /** What the product is called that the question is about; `''` once it is gone, or in another show. */
  #about(show: Show): string {
    return productOf(this.#product ?? undefined, show, this.#words);
  }

  #note({ over, offline }: QuestionFieldView): string {
    if (this.#failure) return this.#words.why(this.#failure);
    if (over) return this.#words.term('questionsClosed');
    return offline ? this.#words.term('chatQueued') : '';
  }

  #blocked(): boolean {
    return lettersLeft(this.#text) < 0 || !this.#view.show || this.#view.value?.over === true;
  }

  #onInput({ target }: InputEvent): void {
    this.#failure = null;
    this.#write((target as HTMLTextAreaElement).value);
  }

  #onAbout({ target }: Event): void {
    this.#general = !(target as HTMLInputElement).checked;
    this.requestUpdate();
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

  #ask(): void {
    if (this.#text.trim() === '' || this.#blocked()) return;
    this.#naming.ask(this.named || Boolean(this.#view.value?.name), () => void this.#send());
  }

  /** From here on the list has the question. Only one that it does not list comes back into the field. */
  async #send(): Promise<void> {
    const { show } = this.#view;
    if (!show) return;
    const text = this.#text.trim();
    // About nothing that the field does not name.
    const product = this.#general || this.#about(show) === '' ? null : this.#product;
    const detail = { text, ...(product !== null && { product }) };
    if (!this.dispatchEvent(new AskEvent(detail))) return;
    this.#failure = null;
    this.#write('');
    try {
      await show.questions.ask(text, detail.product);
    } catch (cause) {
      const listed = show.mine.questions.find((one) => one.delivery && one.text === text);
      // The show was closed under it: the question stays kept, and the next show that opens here asks it.
      if (listed?.delivery === 'sending') return;
      if (!listed) this.#write(this.#text === '' ? text : `${text} ${this.#text}`);
      // A question that is listed says by itself why it failed.
      this.#fail(cause, !listed);
    }
  }

  #fail(cause: unknown, note = true): void {
    const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    if (note) this.#failure = error;
    this.requestUpdate();
    this.dispatchEvent(new StallErrorEvent(error));
  }

  #write(text: string): void {
    this.#text = text;
    if (text === '') this.#general = false;
    if (this.#draftOf !== null) keepDraft(draftName(this.#draftOf), text);
    this.requestUpdate();
  }
}

/** What the talk's field keeps is another draft. */
function draftName(show: string): string {
  return `${show}:question`;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-question-field': QuestionFieldElement;
  }
}
