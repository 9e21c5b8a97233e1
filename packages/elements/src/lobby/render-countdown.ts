import { html, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { countdownParts } from './countdown-parts.js';

/** What is left until the show begins: days and hours, and in the last day the seconds too. */
export function renderCountdown(ms: number, words: Words): TemplateResult {
  const { days, hours, minutes, seconds } = countdownParts(ms);
  const parts = [
    { value: days, name: words.term('days', days) },
    { value: hours, name: words.term('hours', hours) },
    { value: minutes, name: words.term('minutes', minutes) },
    { value: seconds, name: words.term('seconds', seconds) },
  ];
  return html`<div class="countdown numbers" part="countdown" role="timer">
    ${(days > 0 ? parts : parts.slice(1)).map(
      ({ value, name }) =>
        html`<span
          ><b>${words.number(value, { minimumIntegerDigits: 2 })}</b> <small>${name}</small></span
        >`,
    )}
  </div>`;
}
