import type { AppLinks, Product } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import { isLink } from './is-link.js';
import type { Values } from '../kept-values.js';
import type { OpenForm, Reading } from './open-form.js';

/** What the fields of a store's app begin with. */
export function appsValues(product: Product | undefined): Values {
  const { ios = '', android = '' } = product?.apps ?? {};
  return { ios, android };
}

/** Reads them. */
export function readApps(values: Values, words: ConsoleWords): Reading<{ apps?: AppLinks }> {
  const [ios, android] = [(values['ios'] ?? '').trim(), (values['android'] ?? '').trim()];
  const isWrong = (link: string) => link !== '' && !isLink(link);
  const mistake = words.term('needsLinkOrNone');
  if (isWrong(ios) || isWrong(android)) {
    return {
      mistakes: {
        ...(isWrong(ios) && { ios: mistake }),
        ...(isWrong(android) && { android: mistake }),
      },
    };
  }
  if (ios === '' && android === '') return { value: {} };
  return { value: { apps: { ...(ios !== '' && { ios }), ...(android !== '' && { android }) } } };
}

/** Where a product's link leads on phones that have the store's app. */
export function renderApps<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  const hint = words.term('fieldAppHint');
  return html`<div class="pair">
    ${renderField(form, {
      ...{ name: 'ios', label: words.term('fieldIos'), hint },
      ...{ type: 'url', inputMode: 'url', maxLength: 2048 },
    })}
    ${renderField(form, {
      ...{ name: 'android', label: words.term('fieldAndroid'), hint },
      ...{ type: 'url', inputMode: 'url', maxLength: 2048 },
    })}
  </div>`;
}
