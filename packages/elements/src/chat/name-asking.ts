import { NAME_LIMIT } from '@livestall/protocol';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { keepGuest, staysGuest } from './draft.js';

/** What the question for a name needs of the field that it belongs to. */
export interface NameAskingTools {
  words: Words;
  /** Gives the viewer this name. What it throws is told to `fail`. */
  rename: (name: string) => Promise<void> | undefined;
  fail: (cause: unknown) => void;
}

/** Asks for a name before somebody's first words: once, and who stays a guest is not asked again. */
export class NameAsking implements ReactiveController {
  readonly #host: LitElement;
  readonly #tools: NameAskingTools;
  /** What is done once it is answered; present while it is asked. */
  #then: (() => void) | null = null;
  /** A name was given here; the viewer has it from the first ticket on. */
  #answered = false;

  /** @param host Its field is a `textarea`, and its styles are those of the talk's field. */
  constructor(host: LitElement, tools: NameAskingTools) {
    this.#host = host;
    this.#tools = tools;
    host.addController(this);
  }

  /** Does `then` once there is a name or a guest: at once where there is. @param known There is a name. */
  ask(known: boolean, then: () => void): void {
    if (known || this.#answered || staysGuest()) {
      // A name that was given elsewhere answers what is still asked here.
      this.#then = null;
      this.#host.requestUpdate();
      then();
      return;
    }
    this.#then = then;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#input?.focus());
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#then) return nothing;
    const { words } = this.#tools;
    return html`<form
      class="name"
      part="name"
      @submit=${(event: SubmitEvent) => this.#onName(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      <label for="name">${words.term('chatName')}</label>
      <p id="hint" class="hint">${words.term('chatNameHint')}</p>
      <input
        id="name"
        autocomplete="nickname"
        dir="auto"
        maxlength=${NAME_LIMIT}
        aria-describedby="hint"
        placeholder=${words.term('chatGuest')}
      />
      <button class="button" part="button" type="button" @click=${() => this.#onGuest()}>
        ${words.term('chatNameSkip')}
      </button>
      <button class="button accent" part="button" type="submit">${words.term('chatSend')}</button>
    </form>`;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#then = null;
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.name input');
  }

  async #onName(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = this.#input?.value.trim() ?? '';
    if (name === '') {
      this.#onGuest();
      return;
    }
    try {
      await this.#tools.rename(name);
    } catch (cause) {
      this.#tools.fail(cause);
      return;
    }
    this.#answered = true;
    this.#close()?.();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  }

  #onGuest(): void {
    keepGuest();
    this.#close()?.();
  }

  /** Gives back what is to be done now. */
  #close(): (() => void) | null {
    const then = this.#then;
    this.#then = null;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector('textarea')?.focus();
    return then;
  }
}
