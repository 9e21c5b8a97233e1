import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { renderField } from './field.js';
import { renderGroup } from './group.js';
import type { OpenForm } from './open-form.js';
import { readPricing } from './pricing-form.js';
import { kindOf } from './selling-kind.js';

/** What stands beside the price, and how many one may take. */
export function renderPricing<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  // What is paid by stands where that is chosen.
  const isPaidBy = kindOf(form.values) === 'weighed';
  return renderGroup(
    words.term('groupPricing'),
    saidPricing(form.values, words),
    html`${renderField(form, {
        ...{ name: 'compareAt', label: words.term('fieldCompareAt') },
        ...{ hint: words.term('fieldCompareAtHint'), inputMode: 'decimal' },
      })}
      ${isPaidBy ? nothing : renderMeasure(form, words.term('fieldComparedHint'), words)}
      <div class="pair">
        ${renderCount(form, 'min', words.term('fieldMin'))}
        ${renderCount(form, 'max', words.term('fieldMax'))}
        ${renderCount(form, 'step', words.term('fieldInSteps'))}
      </div>`,
  );
}

/** What a measure costs. @param hint What that is for. */
export function renderMeasure<T>(
  form: OpenForm<T>,
  hint: string,
  words: ConsoleWords,
): TemplateResult {
  return html`<div class="pair">
    ${renderField(form, {
      ...{ name: 'unitPrice', label: words.term('fieldUnitPrice'), hint, inputMode: 'decimal' },
    })}
    ${renderField(form, {
      ...{ name: 'measure', label: words.term('fieldMeasure') },
      ...{ hint: words.term('fieldMeasureHint'), maxLength: 500 },
    })}
  </div>`;
}

function renderCount<T>(form: OpenForm<T>, name: string, label: string): TemplateResult {
  return renderField(form, { name, label, inputMode: 'numeric' });
}

/** What the fields say, in the words of viewers. */
function saidPricing(values: Values, words: ConsoleWords): string[] {
  const reading = readPricing(values, undefined, words);
  if ('mistakes' in reading) return [];
  const { compareAt, unitPrice, quantity: { min, max, step } = {} } = reading.value;
  const said = (count: number | undefined, term: 'atLeast' | 'inSteps' | 'atMost') =>
    count === undefined ? '' : words.term(term, words.number(count));
  return [
    compareAt ? words.term('before', words.money(compareAt)) : '',
    unitPrice ? words.term('perUnit', words.money(unitPrice.price), words.text(unitPrice.per)) : '',
    said(min, 'atLeast'),
    said(step, 'inSteps'),
    said(max, 'atMost'),
  ];
}
