import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../console-tools.js';
import { renderField } from './field.js';
import { rowsOf } from './form-rows.js';
import type { GoodsDesk } from './goods-desk.js';
import type { GoodsEntry } from './goods-entry.js';
import type { OpenForm } from './open-form.js';
import { renderPicturesField } from './pictures-field.js';
import { renderRows } from './rows-field.js';
import { STEPS } from './trace-form.js';

/** As many steps as a product has, and pictures of one. */
const MOST = 20;
const MOST_PICTURES = 6;

/** The way from the field to the box, step by step. */
export function renderTraceFields(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const steps = STEPS.map((value) => ({ value, label: words.term('traceStep', value) }));
  return renderRows(
    form,
    {
      ...{ name: 'trace', most: MOST },
      legend: words.term('trace'),
      add: words.term('stepAdd'),
      called: (number) => words.term('fieldStep', number),
      remove: (number) => words.term('stepRemove', number),
      // The usual way has each of them once.
      added: (id) => {
        const before = rowsOf(form.values, 'trace').length - 1;
        form.set(`step-${id}`, STEPS[before] ?? 'packing');
      },
      fields: (id) =>
        html`<div class="pair">
            ${renderField(form, {
              ...{ name: `step-${id}`, label: words.term('fieldStepKind'), options: steps },
            })}
            ${renderField(form, {
              ...{ name: `day-${id}`, label: words.term('fieldStepDay'), type: 'date' },
            })}
          </div>
          ${renderField(form, {
            ...{ name: `tale-${id}`, label: words.term('fieldStepText') },
            ...{ long: true, maxLength: 5000 },
          })}
          ${renderPicturesField(form, desk.pictures(`pictures-${id}`), tools, {
            ...{ legend: words.term('fieldPictures'), name: `pictures-${id}`, most: MOST_PICTURES },
          })}`,
    },
    words,
  );
}
