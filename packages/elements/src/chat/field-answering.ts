import type { ChatLine, Show } from '@livestall/client';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { cross, reply } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { answeringOf } from './answering.js';
import { nameOf } from './name-of.js';

/** What of the field the note on its answer needs. */
export interface FieldAnsweringTools {
  words: Words;
  show: () => Show | undefined;
  /** Brings the one who answers into the field. */
  focus: () => void;
}

/** The line that is being answered, above the field that answers it. */
export class FieldAnswering implements ReactiveController {
  readonly #host: LitElement;
  readonly #tools: FieldAnsweringTools;
  #followed: Show | undefined;
  #stop: (() => void) | undefined;

  constructor(host: LitElement, tools: FieldAnsweringTools) {
    this.#host = host;
    this.#tools = tools;
    host.addController(this);
  }

  /** The line, as long as it is there. */
  get line(): ChatLine | null {
    const show = this.#tools.show();
    const line = show ? answeringOf(show).line : null;
    return line && show?.chat.redacted.has(line.id) ? null : line;
  }

  choose(line: ChatLine | null): void {
    const show = this.#tools.show();
    if (show) answeringOf(show).choose(line);
  }

  render(): TemplateResult | typeof nothing {
    const { line } = this;
    if (!line) return nothing;
    const { words } = this.#tools;
    const name = nameOf(line, words);
    return html`<div class="answering" part="answering">
      ${icon(reply, 16)}
      <p>
        <span class="unseen">${words.term('chatAnswering')} </span><bdi class="whom">${name}</bdi>
        <span dir="auto">${line.text}</span>
      </p>
      <button
        class="round"
        part="button"
        type="button"
        aria-label=${words.term('chatAnswerNobody')}
        @click=${() => {
          this.choose(null);
          this.#tools.focus();
        }}
      >
        ${icon(cross, 16)}
      </button>
    </div>`;
  }

  /** @internal */
  hostUpdate(): void {
    const show = this.#tools.show();
    if (show === this.#followed) return;
    this.#follow(show);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(show: Show | undefined): void {
    this.#stop?.();
    this.#followed = show;
    this.#stop =
      show &&
      answeringOf(show).subscribe(() => {
        this.#host.requestUpdate();
        if (this.line) this.#tools.focus();
      });
  }
}
