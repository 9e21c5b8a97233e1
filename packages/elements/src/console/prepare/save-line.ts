import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { Unsaved } from './unsaved.js';

/** Whether a list is saved, and another try where it is not. */
export function renderSaveLine<T>(list: Unsaved<T>, words: ConsoleWords): TemplateResult {
  const { saving, error } = list;
  return html`<div class="saved" role="status">
    ${
      saving
        ? html`<p class="hint">${words.term('saving')}</p>`
        : error
          ? html`<p class="wrong">
                ${words.term('notSaved')} ${words.why(error)} ${words.hint(error)}
              </p>
              <button class="button" part="button" type="button" @click=${() => list.retry()}>
                ${words.term('tryAgain')}
              </button>`
          : nothing
    }
  </div>`;
}
