import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { OpenForm } from './open-form.js';

/** When it opens, and for how long. */
export function renderWhen<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return html`<div class="pair">
    ${renderField(form, {
      name: 'opensAt',
      label: words.term('fieldOpensAt'),
      hint: words.term('fieldOpensAtHint'),
      type: 'datetime-local',
    })}
    ${renderField(form, {
      name: 'minutes',
      label: words.term('fieldMinutes'),
      hint: words.term('fieldMinutesHint'),
      inputMode: 'numeric',
    })}
  </div>`;
}
