import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';

/** Whether questions and talk are written large: a phone on a stand is read from two steps away. */
export interface BigType {
  big: boolean;
  setBig: (big: boolean) => void;
}

/** The button for it. */
export function renderBigType({ big, setBig }: BigType, words: ConsoleWords): TemplateResult {
  return html`<button
    class="button"
    part="button"
    type="button"
    aria-pressed=${big ? 'true' : 'false'}
    @click=${() => setBig(!big)}
  >
    ${words.term('bigType')}
  </button>`;
}
