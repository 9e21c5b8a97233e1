import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { OpenForm } from './open-form.js';
import { renderRows } from './rows-field.js';
import { MOST_DATES } from './visit-dates.js';

/** The dates of a visit, each with the places left. */
export function renderDates<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return renderRows(
    form,
    {
      ...{ name: 'dates', most: MOST_DATES, bare: true },
      legend: words.term('fieldDates'),
      hint: words.term('fieldDatesHint'),
      add: words.term('dateAdd'),
      called: (number) => words.term('fieldDate', number),
      remove: (number) => words.term('dateRemove', number),
      fields: (id, number) =>
        html`${renderField(form, {
          ...{ name: `date-${id}`, label: words.term('fieldDate', number), maxLength: 500 },
        })}
        ${renderField(form, {
          ...{ name: `places-${id}`, label: words.term('fieldPlaces'), inputMode: 'numeric' },
        })}`,
    },
    words,
  );
}
