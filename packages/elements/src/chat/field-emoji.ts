import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { smile } from '../icons/shapes.js';
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
  #picker: typeof Picker | null = null;
  #open = false;

  constructor(host: LitElement, tools: EmojiTools) {
    this.#host = host;
    this.#tools = tools;
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

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#host.requestUpdate();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#open = false;
  }

  async #toggle(): Promise<void> {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    // A page that lost its network says so by an empty place: the next tap tries again.
    this.#picker ??= await import('./emoji-picker.js').catch(() => null);
    if (!this.#picker) this.#open = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#open) this.#buttons()[0]?.focus();
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
