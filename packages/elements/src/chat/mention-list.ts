import type { Show } from '@livestall/client';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { namedLike, nameBegun, speakers, type Speaker } from './speakers.js';

/** What of the field the list of names needs. */
export interface MentionTools {
  words: Words;
  show: () => Show | undefined;
  field: () => HTMLTextAreaElement | null;
  /** The field has this text now. */
  write: (text: string) => void;
}

/** The names that an `@` in the field may mean: by arrows, Enter and Escape, or by a tap. */
export class MentionList implements ReactiveController {
  readonly #host: LitElement;
  readonly #tools: MentionTools;
  #offered: readonly Speaker[] = [];
  #at = 0;
  #chosen = 0;

  constructor(host: LitElement, tools: MentionTools) {
    this.#host = host;
    this.#tools = tools;
    host.addController(this);
  }

  /** The id of the option that Enter takes, for the field's `aria-activedescendant`. */
  get active(): string | undefined {
    return this.#offered.length > 0 ? `name-${this.#chosen}` : undefined;
  }

  /** Looks at what stands before the caret. */
  look(): void {
    const field = this.#tools.field();
    const begun = field && nameBegun(field.value, field.selectionEnd);
    const lines = this.#tools.show()?.chat.lines ?? [];
    this.#offered = begun ? namedLike(speakers(lines), begun.begun) : [];
    this.#at = begun?.at ?? 0;
    this.#chosen = 0;
    this.#host.requestUpdate();
  }

  close(): void {
    if (this.#offered.length === 0) return;
    this.#offered = [];
    this.#host.requestUpdate();
  }

  /** Whether a key was for the list. */
  key(event: KeyboardEvent): boolean {
    const count = this.#offered.length;
    if (count === 0 || event.isComposing) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? count - 1 : 0;
    if (step > 0) this.#chosen = (this.#chosen + step) % count;
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#offered[this.#chosen]);
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
    return true;
  }

  render(): TemplateResult | typeof nothing {
    if (this.#offered.length === 0) return nothing;
    return html`<ul
      id="names"
      class="names"
      part="names"
      role="listbox"
      aria-label=${this.#tools.words.term('chatCall')}
    >
      ${this.#offered.map(
        (speaker, index) =>
          // The keys of the list are the field's: the focus stays there.
          // eslint-disable-next-line lit-a11y/click-events-have-key-events
          html`<li
            id="name-${index}"
            role="option"
            aria-selected=${index === this.#chosen ? 'true' : 'false'}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#take(speaker)}
          >
            <bdi>${speaker.name}</bdi>
          </li>`,
      )}
    </ul>`;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#offered = [];
  }

  #take(speaker: Speaker | undefined): void {
    const field = this.#tools.field();
    if (!speaker || !field) return;
    const before = `${field.value.slice(0, this.#at)}@${speaker.name} `;
    const text = before + field.value.slice(field.selectionEnd).replace(/^\s/, '');
    this.#tools.write(text);
    this.close();
    void this.#host.updateComplete.then(() => {
      field.focus();
      field.setSelectionRange(before.length, before.length);
    });
  }
}
