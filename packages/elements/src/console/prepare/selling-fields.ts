import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderDates } from './dates-field.js';
import { renderField } from './field.js';
import type { GoodsDesk } from './goods-desk.js';
import type { GoodsEntry } from './goods-entry.js';
import type { OpenForm } from './open-form.js';
import { renderMeasure } from './pricing-fields.js';
import { kindOf, SELLING_KINDS, type SellingKind } from './selling-kind.js';

const SELLING_TERMS = {
  plain: 'sellingPlain',
  weighed: 'sellingWeighed',
  preOrder: 'sellingPreOrder',
  visit: 'sellingVisit',
  request: 'sellingRequest',
} as const satisfies { readonly [kind in SellingKind]: string };

/** How a product is sold, and what has to be said then. */
export function renderSelling(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  words: ConsoleWords,
): TemplateResult {
  return html`${renderField(form, {
    name: 'selling',
    label: words.term('fieldSelling'),
    options: SELLING_KINDS.map((value) => ({ value, label: words.term(SELLING_TERMS[value]) })),
  })}
  ${renderKind(form, desk, words)}`;
}

function renderKind(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  words: ConsoleWords,
): TemplateResult | typeof nothing {
  switch (kindOf(form.values)) {
    case 'plain':
      return nothing;
    case 'weighed':
      return renderMeasure(form, words.term('fieldUnitPriceHint'), words);
    case 'preOrder':
      return renderField(form, {
        name: 'sentFrom',
        label: words.term('fieldSentFrom'),
        type: 'date',
      });
    case 'visit':
      return renderVisit(form, desk, words);
    case 'request':
      return renderRequestFields(form, words);
  }
}

function renderRequestFields(form: OpenForm<GoodsEntry>, words: ConsoleWords): TemplateResult {
  return html`${renderField(form, {
    name: 'prompt',
    label: words.term('fieldPrompt'),
    hint: words.term('fieldPromptHint'),
    maxLength: 500,
  })}
  ${renderField(form, {
    name: 'choices',
    label: words.term('fieldChoices'),
    hint: words.term('fieldChoicesHint'),
    long: true,
  })}`;
}

function renderVisit(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  words: ConsoleWords,
): TemplateResult {
  return html`${renderField(form, { name: 'place', label: words.term('fieldPlace'), maxLength: 500 })}
  ${renderField(form, {
    name: 'map',
    label: words.term('fieldMap'),
    hint: words.term('fieldMapHint'),
    type: 'url',
    inputMode: 'url',
  })}
  ${desk.hasDates ? renderDates(form, words) : html`<p class="hint">${words.term('datesKept')}</p>`}`;
}
