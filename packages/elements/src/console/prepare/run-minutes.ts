import type { RunItem } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { plainDigits } from '../plain-digits.js';
import type { RunDesk } from './run-desk.js';

/** As long as a step of a run lasts at most. */
const MOST = 600;

/** How long a step lasts, to be written. What is no whole number of minutes is said to be none, and changes nothing. */
export function renderMinutes(
  { item, name }: { item: RunItem; name: string },
  desk: RunDesk,
  words: ConsoleWords,
): TemplateResult {
  const take = (field: HTMLInputElement) => {
    const written = plainDigits(field.value.trim());
    const minutes = written === '' ? null : Number(written);
    const fits = minutes === null || (Number.isInteger(minutes) && minutes > 0 && minutes <= MOST);
    field.ariaInvalid = String(!fits);
    field.setCustomValidity(fits ? '' : words.term('needsStepMinutes'));
    if (fits) desk.setMinutes(item, minutes);
    else field.reportValidity();
  };
  return html`<label class="minutes">
    <input
      inputmode="numeric"
      maxlength="5"
      aria-label="${words.term('stepMinutes')}: ${name}"
      .value=${item.minutes === undefined ? '' : `${item.minutes}`}
      @change=${({ target }: Event) => take(target as HTMLInputElement)}
    />
    <span aria-hidden="true">${words.term('minutesShort')}</span>
  </label>`;
}
