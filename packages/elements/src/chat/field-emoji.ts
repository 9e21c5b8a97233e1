import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { smile } from '../icons/shapes.js';
import { LateScript } from '../late/late-script.js';
import type { Words } from '../localize/words.js';
import type * as Picker from './emoji-picker.js';

/** What of the field its emoji need. */
export interface EmojiTools {
  words: Words;
  field: () => HTMLTextAreaElement | null;
  /** The field has this text now. */
  write: (text: string) => void;
}

/** A few emoji for the field, on a button. They come when they are asked for first. */
export class FieldEmoji implements ReactiveController {
  readonly #host: LitElement;
  readonly #tools: EmojiTools;
  readonly #script: LateScript;
  readonly #load: () => Promise<typeof Picker>;
  #picker: typeof Picker | null = null;
  #open = false;

  /** @param load Another way to have them, for a test: a script that does not arrive cannot be had otherwise. */
  constructor(host: LitElement, tools: EmojiTools, load = () => import('./emoji-picker.js')) {
    this.#host = host;
    this.#tools = tools;
    this.#script = new LateScript(host, tools.words);
    this.#load = load;
    host.addController(this);
  }

  renderButton(): TemplateResult {
    return html`<button
      class="round emoji-button"
      part="button"
      type="button"
      aria-label=${this.#tools.words.term('chatEmoji')}
      aria-expanded=${this.#open ? 'true' : 'false'}
      @click=${() => void this.#toggle()}
    >
      ${icon(smile)}
    </button>`;
  }

  renderPicker(): TemplateResult | typeof nothing {
    if (this.#script.lost !== null) return this.#renderLoss();
    if (!this.#open || !this.#picker) return nothing;
    return html`<div
      class="picker"
      part="picker"
      role="group"
      aria-label=${this.#tools.words.term('chatEmoji')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${this.#picker.renderEmoji((emoji) => this.#pick(emoji))}
    </div>`;
  }

  #renderLoss(): TemplateResult {
    return html`<div
      class="picker lost"
      part="picker"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${this.#script.renderLoss()}
      <button class="button" part="button" type="button" @click=${() => void this.#bring()}>
        ${this.#script.label('chatEmoji')}
      </button>
    </div>`;
  }

  close(): void {
    this.#script.forget();
    if (!this.#open) return;
    this.#open = false;
    this.#host.requestUpdate();
  }

  /** @internal */
  hostDisconnected(): void {
    this.close();
  }

  async #toggle(): Promise<void> {
    if (this.#open || this.#script.lost !== null) this.close();
    else await this.#bring();
  }

  async #bring(): Promise<void> {
    this.#open = true;
    this.#host.requestUpdate();
    this.#picker ??= await this.#script.ask(this.#load);
    if (!this.#picker) this.#open = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#open) this.#buttons()[0]?.focus();
    else this.#host.renderRoot.querySelector<HTMLElement>('.lost .button')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
      this.#tools.field()?.focus();
      return;
    }
    const step = this.#picker?.emojiStep(event, this.#host.matches(':dir(rtl)')) ?? 0;
    const buttons = this.#buttons();
    const next = buttons[buttons.indexOf(event.target as HTMLElement) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** Puts it where the caret stands, and stays open: seldom is it one alone. */
  #pick(emoji: string): void {
    const field = this.#tools.field();
    if (!field) return;
    const { selectionStart, selectionEnd, value } = field;
    const caret = selectionStart + emoji.length;
    this.#tools.write(value.slice(0, selectionStart) + emoji + value.slice(selectionEnd));
    void this.#host.updateComplete.then(() => field.setSelectionRange(caret, caret));
  }

  #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.emoji')];
  }
}
