import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';

/** What was thrown out, and the way back. */
export function renderThrown(name: string, undo: () => void, words: ConsoleWords): TemplateResult {
  return html`<div class="thrown" role="status">
    <span dir="auto">${words.term('thrownOut', name)}</span>
    <button class="button" part="button" type="button" @click=${undo}>${words.term('undo')}</button>
  </div>`;
}
