import type { Show } from '@livestall/client';
import type { TraceStep } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { calendarDate } from '../render/calendar-date.js';
import { renderPicture } from '../render/picture.js';

/** The way from the field to the box, step by step. */
export function renderTrace(steps: readonly TraceStep[], show: Show, words: Words): TemplateResult {
  return html`<h4 id="trace">${words.term('trace')}</h4>
    <ol class="trace" aria-labelledby="trace">
      ${steps.map((step) => renderStep(step, show, words))}
    </ol>`;
}

function renderStep({ step, date, text, pictures = [] }: TraceStep, show: Show, words: Words) {
  return html`<li>
    <p class="step">
      <strong>${words.term('traceStep', step)}</strong>
      ${date === undefined ? nothing : html`<span class="when">${calendarDate(date, words)}</span>`}
    </p>
    ${text === undefined ? nothing : html`<p dir="auto">${words.text(text)}</p>`}
    ${
      pictures.length === 0
        ? nothing
        : html`<div class="pictures">
            ${pictures.map((one) => renderPicture(one, show, words, { sizes: '120px' }))}
          </div>`
    }
  </li>`;
}
