import type { Product } from '@livestall/protocol';
import type { TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { Values } from '../kept-values.js';
import type { OpenForm, Reading } from './open-form.js';

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** What the field begins with. */
export function clickNameValue(product: Product | undefined): Values {
  return { clickName: product?.clickName ?? '' };
}

/** Reads it. */
export function readClickName(
  values: Values,
  words: ConsoleWords,
): Reading<Pick<Product, 'clickName'>> {
  const clickName = (values['clickName'] ?? '').trim();
  if (clickName === '') return { value: {} };
  if (NAME.test(clickName)) return { value: { clickName } };
  return { mistakes: { clickName: words.term('needsPlainName') } };
}

/** The name under which a product's page takes the id of a click. */
export function renderClickName<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return renderField(form, {
    name: 'clickName',
    label: words.term('fieldClickName'),
    hint: words.term('fieldClickNameHint'),
    maxLength: 64,
  });
}
