import type { GiveawayDraft, GiveawayKind, TakingPart } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderCodesFile } from './codes-file.js';
import { currencies } from './currencies.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import { GIVEAWAY_KINDS, TAKING_PART } from './giveaway-form.js';
import type { GiveawaysDesk } from './giveaways-desk.js';
import type { OpenForm } from './open-form.js';
import { renderWhen } from './when-fields.js';
import { renderWhom } from './whom-fields.js';
import { renderRush } from './rush-field.js';
import { renderWork } from './work-field.js';

const KIND_TERMS = {
  shares: 'kindShares',
  draw: 'kindDraw',
} as const satisfies { readonly [kind in GiveawayKind]: string };

const AMONG_TERMS = {
  present: 'amongPresent',
  commented: 'amongCommented',
  asked: 'amongAsked',
} as const satisfies { readonly [among in TakingPart]: string };

/** The form of a giveaway. */
export function renderGiveawayForm(
  form: OpenForm<GiveawayDraft>,
  desk: GiveawaysDesk,
  words: ConsoleWords,
): TemplateResult {
  const draw = form.values['kind'] === 'draw';
  return renderFormFrame(
    form,
    html`${renderField(form, {
        name: 'prize',
        label: words.term('fieldPrize'),
        hint: words.term('fieldPrizeHint'),
        maxLength: 500,
      })}
      <div class="pair">
        ${renderField(form, {
          name: 'kind',
          label: words.term('fieldGiving'),
          options: GIVEAWAY_KINDS.map((one) => ({
            value: one,
            label: words.term(KIND_TERMS[one]),
          })),
        })}
        ${renderField(form, {
          name: 'total',
          label: words.term('fieldTotal'),
          inputMode: 'numeric',
        })}
      </div>
      ${draw ? renderDraw(form, words) : renderPool(form, desk, words)}
      ${renderCodes(form, desk, words)} ${renderWhen(form, words)} ${renderWhom(form, words)}
      ${renderRush(form, words)} ${renderWork(form, words)}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
    },
    words,
  );
}

/** What the packets are cut from, and how. */
function renderPool(
  form: OpenForm<GiveawayDraft>,
  desk: GiveawaysDesk,
  words: ConsoleWords,
): TemplateResult {
  const { pool = '', currency = '' } = form.values;
  const pieces = { value: '', label: words.term('poolPieces') };
  return html`<div class="pair">
      ${renderField(form, {
        name: 'pool',
        label: words.term('fieldPool'),
        hint: words.term('fieldPoolHint'),
        inputMode: 'decimal',
      })}
      ${renderField(form, {
        name: 'currency',
        label: words.term('fieldCurrency'),
        options: [pieces, ...currencies(currency, desk.currencies)],
      })}
    </div>
    ${
      pool.trim() === ''
        ? nothing
        : renderField(form, {
            name: 'split',
            label: words.term('fieldSplit'),
            options: [
              { value: 'random', label: words.term('splitRandom') },
              { value: 'even', label: words.term('splitEven') },
            ],
          })
    }`;
}

/** Among whom it is drawn, and how long a winner has. */
function renderDraw(form: OpenForm<GiveawayDraft>, words: ConsoleWords): TemplateResult {
  return html`<div class="pair">
    ${renderField(form, {
      name: 'among',
      label: words.term('fieldAmong'),
      options: TAKING_PART.map((one) => ({ value: one, label: words.term(AMONG_TERMS[one]) })),
    })}
    ${renderField(form, {
      name: 'claim',
      label: words.term('fieldClaim'),
      hint: words.term('fieldClaimHint'),
      inputMode: 'numeric',
    })}
  </div>`;
}

/** What the store's cart takes, if anything. */
function renderCodes(
  form: OpenForm<GiveawayDraft>,
  desk: GiveawaysDesk,
  words: ConsoleWords,
): TemplateResult {
  const { codes } = form.values;
  return html`${renderField(form, {
    name: 'codes',
    label: words.term('fieldCodes'),
    options: [
      // Those that were uploaded stay.
      ...(desk.codes > 0 ? [] : [{ value: 'none', label: words.term('codesNot') }]),
      { value: 'one', label: words.term('codesOne') },
      { value: 'each', label: words.term('codesEach') },
    ],
  })}
  ${codes === 'each' ? renderCodesFile(form, desk, words) : nothing}
  ${
    codes === 'one'
      ? renderField(form, {
          name: 'code',
          label: words.term('fieldCode'),
          hint: words.term('fieldCodeHint'),
          maxLength: 64,
        })
      : nothing
  }`;
}
