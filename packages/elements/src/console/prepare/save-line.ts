import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { OpenForm } from './open-form.js';
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

/** The foot of a form: what the server said, and the buttons. */
export function renderFormFoot<T>(
  form: OpenForm<T>,
  words: ConsoleWords,
  { save, cancel }: { save: string; cancel?: () => void },
): TemplateResult {
  const { error, saving, toldAtField } = form;
  return html`<p class="wrong" role="alert">
      ${error ? words.term('notSaved') : nothing}
      ${error && !toldAtField ? html`${words.why(error)} ${words.hint(error)}` : nothing}
    </p>
    <p class="acts">
      ${
        cancel
          ? html`<button class="button" part="button" type="button" @click=${cancel}>
              ${words.term('cancel')}
            </button>`
          : nothing
      }
      <button
        class="button accent"
        part="button"
        type="submit"
        aria-disabled=${saving ? 'true' : 'false'}
      >
        ${saving ? words.term('saving') : save}
      </button>
    </p>`;
}
