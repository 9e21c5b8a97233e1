import type { TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { Values } from '../kept-values.js';
import type { OpenForm } from './open-form.js';

/** Over how many seconds turns may be spread. */
const SECONDS = ['2', '5', '10'];

/** What the field begins with: seconds; empty where everybody's turn comes at once. */
export function rushValue(spreadMs: number | undefined): string {
  return spreadMs === undefined ? '' : `${spreadMs / 1_000}`;
}

/** Reads it. */
export function readRush({ rush = '' }: Values): { spreadMs?: number } {
  return rush === '' ? {} : { spreadMs: Number(rush) * 1_000 };
}

/** Whether the first come are the first served, or turns are drawn. */
export function renderRush<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  const { rush = '' } = form.values;
  const seconds = rush === '' || SECONDS.includes(rush) ? SECONDS : [...SECONDS, rush];
  return renderField(form, {
    name: 'rush',
    label: words.term('fieldRush'),
    hint: words.term('fieldRushHint'),
    options: [
      { value: '', label: words.term('rushFirst') },
      ...seconds.map((value) => ({
        value,
        label: words.term('rushOver', words.number(Number(value))),
      })),
    ],
  });
}
