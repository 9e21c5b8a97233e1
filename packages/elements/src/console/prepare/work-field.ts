import type { TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { OpenForm } from './open-form.js';

/** Whether each try has to bring a proof of work. */
export function renderWork<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return renderField(form, {
    name: 'work',
    label: words.term('fieldWork'),
    hint: words.term('fieldWorkHint'),
    options: [
      { value: 'none', label: words.term('workNone') },
      { value: 'asked', label: words.term('workAsked') },
    ],
  });
}
