import type { ShowInfo } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { Values } from '../kept-values.js';
import type { OpenForm } from './open-form.js';
import { saidIn } from './said-in.js';

type Disclosure = Pick<ShowInfo, 'disclosure'>;

/** What the fields begin with. */
export function disclosureValues(info: ShowInfo | undefined, words: ConsoleWords): Values {
  const { disclosure } = info ?? {};
  if (disclosure === false) return { earns: 'none', disclosure: '' };
  return { earns: disclosure ? 'own' : 'usual', disclosure: words.text(disclosure) };
}

/** Whether words of one's own are chosen, and there are none. */
export function lacksDisclosure({ earns, disclosure = '' }: Values): boolean {
  return earns === 'own' && disclosure.trim() === '';
}

/** Reads them. */
export function readDisclosure(
  { earns, disclosure = '' }: Values,
  before: ShowInfo['disclosure'],
  words: ConsoleWords,
): Disclosure {
  if (earns === 'none') return { disclosure: false };
  if (earns !== 'own') return {};
  return { disclosure: saidIn(before || undefined, words.lang(), disclosure.trim()) };
}

/** What stands beside links by which the seller earns. */
export function renderDisclosureFields<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return html`${renderField(form, {
    name: 'earns',
    label: words.term('fieldEarns'),
    hint: words.term('fieldEarnsHint'),
    options: [
      { value: 'usual', label: words.term('earnsUsual') },
      { value: 'own', label: words.term('earnsOwn') },
      { value: 'none', label: words.term('earnsNone') },
    ],
  })}
  ${
    form.values['earns'] === 'own'
      ? renderField(form, {
          name: 'disclosure',
          label: words.term('fieldDisclosure'),
          maxLength: 500,
        })
      : nothing
  }`;
}
