import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { cross, plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleWords } from '../console-words.js';
import { drawnIn } from './drawn-in.js';
import { renderField } from './field.js';
import type { GoodsDesk } from './goods-desk.js';
import type { GoodsEntry } from './goods-entry.js';
import type { OpenForm } from './open-form.js';
import { datesOf, MOST_DATES } from './visit-dates.js';

/** The dates of a visit, each with the places left, and a button that adds one. */
export function renderDates(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  words: ConsoleWords,
): TemplateResult {
  const dates = datesOf(form.values);
  return html`<fieldset class="dates" aria-describedby="dates-hint">
    <legend>${words.term('fieldDates')}</legend>
    <p class="hint" id="dates-hint">${words.term('fieldDatesHint')}</p>
    ${repeat(
      dates,
      (id) => id,
      (id, index) => renderDate(form, id, index + 1, desk, words),
    )}
    ${
      dates.length === MOST_DATES
        ? nothing
        : html`<button
            class="button add"
            part="button"
            type="button"
            @click=${(event: Event) => void goTo(event, () => `[data-date="${desk.addDate()}"] input`)}
          >
            ${icon(plus)} ${words.term('dateAdd')}
          </button>`
    }
  </fieldset>`;
}

function renderDate(
  form: OpenForm<GoodsEntry>,
  id: string,
  count: number,
  desk: GoodsDesk,
  words: ConsoleWords,
): TemplateResult {
  const number = words.number(count);
  const remove = () => {
    desk.removeDate(id);
    return '.dates .add';
  };
  return html`<div
    class="date"
    data-date=${id}
    role="group"
    aria-label=${words.term('fieldDate', number)}
  >
    ${renderField(form, { name: `date-${id}`, label: words.term('fieldDate', number), maxLength: 500 })}
    ${renderField(form, {
      name: `places-${id}`,
      label: words.term('fieldPlaces'),
      inputMode: 'numeric',
    })}
    <button
      class="round"
      part="button"
      type="button"
      aria-label=${words.term('dateRemove', number)}
      @click=${(event: Event) => void goTo(event, remove)}
    >
      ${icon(cross)}
    </button>
  </div>`;
}

/** Moves the focus on once what was done is drawn: what had it may be gone. */
async function goTo(event: Event, act: () => string): Promise<void> {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const to = act();
  await drawnIn(root);
  root.querySelector<HTMLElement>(to)?.focus();
}
