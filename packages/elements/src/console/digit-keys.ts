import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';

/** Whether digits are taps on tiles; who dictates types them without meaning to (WCAG 2.1.4). */
export interface DigitKeys {
  digits: boolean;
  setDigits: (digits: boolean) => void;
}

/** The button for it, where there is a keyboard. */
export function renderDigitKeys(
  { digits, setDigits }: DigitKeys,
  words: ConsoleWords,
): TemplateResult {
  return html`<button
    class="button keyed"
    part="button"
    type="button"
    aria-pressed=${digits ? 'true' : 'false'}
    @click=${() => setDigits(!digits)}
  >
    ${words.term('digitKeys')}
  </button>`;
}
