import type { PinnedLine } from '@livestall/protocol';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { chevronDown, cross, pin } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';

/** What the lines at the top are drawn with. */
export interface PinnedTools {
  words: Words;
  /** Present for those who may take one from there. */
  unpin?: (id: string) => void;
}

/** The lines at the top of the talk: the newest, and the others behind a button. */
export class PinnedTop {
  readonly #host: LitElement;
  #open = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(lines: readonly PinnedLine[], tools: PinnedTools): TemplateResult | typeof nothing {
    const [newest, ...others] = lines;
    if (!newest) return nothing;
    const { words } = tools;
    const shown = this.#open ? lines : [newest];
    return html`<section class="pinned" part="pinned" aria-label=${words.term('chatPinned')}>
      ${icon(pin, 16)}
      <ul>
        ${shown.map((line) => renderLine(line, tools))}
      </ul>
      ${
        others.length === 0
          ? nothing
          : html`<button
              class="round more"
              part="button"
              type="button"
              aria-expanded=${this.#open ? 'true' : 'false'}
              aria-label=${words.term('chatPinnedAll', lines.length)}
              @click=${() => this.#toggle()}
            >
              ${icon(chevronDown, 18)}
            </button>`
      }
    </section>`;
  }

  #toggle(): void {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  }
}

function renderLine({ id, name, text }: PinnedLine, { words, unpin }: PinnedTools): TemplateResult {
  return html`<li part="pin">
    <p>
      <bdi class="whom">${name || words.term('chatGuest')}</bdi>
      <span dir="auto">${text}</span>
    </p>
    ${
      unpin
        ? html`<button
            class="round"
            part="button"
            type="button"
            aria-label="${words.term('chatUnpin')}: ${name || words.term('chatGuest')}"
            @click=${() => unpin(id)}
          >
            ${icon(cross, 16)}
          </button>`
        : nothing
    }
  </li>`;
}
