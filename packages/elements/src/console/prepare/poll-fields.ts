import type { PollDraft } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import type { OpenForm } from './open-form.js';
import { CHOICE_FIELDS, POLL_KINDS, POLL_SECONDS, saidChoices } from './poll-form.js';
import type { PollsDesk } from './polls-desk.js';

const KIND_TERMS = { poll: 'kindPoll', quiz: 'kindQuiz' } as const;

/** The form of a poll. */
export function renderPollForm(
  form: OpenForm<PollDraft>,
  desk: PollsDesk,
  words: ConsoleWords,
): TemplateResult {
  const quiz = form.values['kind'] === 'quiz';
  return renderFormFrame(
    form,
    html`${renderField(form, { name: 'title', label: words.term('fieldAsks'), maxLength: 200 })}
      ${shownFields(form).map((name, index) =>
        renderField(form, {
          name,
          label: words.term('fieldChoice', words.number(index + 1)),
          maxLength: 100,
        }),
      )}
      <div class="pair">
        ${renderField(form, {
          name: 'kind',
          label: words.term('fieldPollKind'),
          options: POLL_KINDS.map((one) => ({
            value: one,
            label: words.term(KIND_TERMS[one]),
          })),
        })}
        ${renderField(form, {
          name: 'seconds',
          label: words.term('fieldCloses'),
          options: secondsOf(form).map((seconds) => ({
            value: `${seconds}`,
            label:
              seconds === 0
                ? words.term('closesByHand')
                : words.term('closesAfter', words.number(seconds)),
          })),
        })}
      </div>
      ${quiz ? renderRight(form, words) : renderDemand(form, words)}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
    },
    words,
  );
}

/** Those that are filled, and one more to go on with. */
function shownFields({ values }: OpenForm<PollDraft>): readonly string[] {
  const last = CHOICE_FIELDS.findLastIndex((name) => (values[name] ?? '') !== '');
  return CHOICE_FIELDS.slice(0, Math.max(2, last + 2));
}

/** What it was prepared with stays to be chosen. */
function secondsOf({ values }: OpenForm<PollDraft>): readonly number[] {
  const own = Number(values['seconds'] ?? 0);
  return [...new Set([...POLL_SECONDS, own])].toSorted((one, other) => one - other);
}

function renderRight(form: OpenForm<PollDraft>, words: ConsoleWords): TemplateResult {
  return renderField(form, {
    name: 'right',
    label: words.term('fieldRight'),
    hint: words.term('fieldRightHint'),
    options: [
      { value: '', label: '–' },
      ...saidChoices(form.values).map(({ name, text }) => ({ value: name, label: text })),
    ],
  });
}

function renderDemand(form: OpenForm<PollDraft>, words: ConsoleWords): TemplateResult {
  return renderField(form, {
    name: 'demand',
    label: words.term('fieldDemand'),
    hint: words.term('fieldDemandHint'),
    options: [
      { value: 'none', label: words.term('demandNot') },
      { value: 'asked', label: words.term('demandAsked') },
    ],
  });
}
