import type { Show } from '@livestall/client';
import { html, type LitElement, type TemplateResult } from 'lit';
import { AskEvent } from '../events/ask-event.js';
import { icon } from '../icons/icon.js';
import { ask } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';

/** What becomes of a question: it is listed or asked, the page keeps it, or it goes back into the field. */
export type Asked = { done: true } | { done: false; cause?: unknown };

/** The switch that sends what stands in the talk's field to the host's questions, and what it sends. */
export class FieldAsking {
  on = false;
  readonly #host: LitElement;
  readonly #words: Words;
  readonly #write: () => void;

  /** @param write Brings whoever has switched back to the field. */
  constructor(host: LitElement, words: Words, write: () => void) {
    this.#host = host;
    this.#words = words;
    this.#write = write;
  }

  renderButton(): TemplateResult {
    const label = this.#words.term('chatAsQuestion');
    return html`<button
      class="round emoji-button ${this.on ? 'asks' : ''}"
      part="button"
      type="button"
      aria-label=${label}
      title=${label}
      aria-pressed=${this.on ? 'true' : 'false'}
      @mousedown=${(event: MouseEvent) => {
        // The field keeps the focus, and a phone its keyboard.
        event.preventDefault();
      }}
      @click=${() => {
        this.on = !this.on;
        this.#host.requestUpdate();
        this.#write();
      }}
    >
      ${icon(ask)}
    </button>`;
  }

  /** Asks the host, and is off then. What is not taken goes back into the field, and stays a question. */
  async ask(text: string, show: Show): Promise<Asked> {
    if (!this.#host.dispatchEvent(new AskEvent({ text }))) return { done: false };
    this.on = false;
    try {
      await show.questions.ask(text);
    } catch (cause) {
      const listed = show.mine.questions.find((one) => one.delivery && one.text === text);
      // The show was closed under it: it stays kept, and the next show that opens here asks it.
      if (listed?.delivery === 'sending') return { done: true };
      if (listed) show.questions.discard(listed.id);
      this.on = true;
      return { done: false, cause };
    }
    return { done: true };
  }
}
