import type { Certificate, Product } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { renderField } from './field.js';
import { rowBefore, rowIds, rowsOf } from './form-rows.js';
import { isLink } from './is-link.js';
import type { OpenForm } from './open-form.js';
import { renderRows } from './rows-field.js';
import { saidIn } from './said-in.js';

/** As many as a product has. */
const MOST = 20;

/** What the fields of the certificates begin with. */
export function certificateValues(product: Product | undefined, words: ConsoleWords): Values {
  const certificates = product?.provenance?.certificates ?? [];
  const rows = certificates.map(({ name, issuer, number, url }, id) => ({
    [`certificate-${id}`]: words.text(name),
    [`issuer-${id}`]: words.text(issuer),
    [`number-${id}`]: number ?? '',
    [`check-${id}`]: url ?? '',
  }));
  return Object.assign({ certificates: rowIds(certificates) }, ...rows) as Values;
}

/** Reads them. */
export function readCertificates(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Certificate[] {
  const lang = words.lang();
  return rowsOf(values, 'certificates').map((id) => {
    const before = rowBefore(base?.provenance?.certificates, id);
    const field = (name: string) => (values[`${name}-${id}`] ?? '').trim();
    const [issuer, number, url] = [field('issuer'), field('number'), field('check')];
    return {
      name: saidIn(before?.name, lang, field('certificate')),
      ...(issuer !== '' && { issuer: saidIn(before?.issuer, lang, issuer) }),
      ...(number !== '' && { number }),
      ...(url !== '' && { url }),
    };
  });
}

/** What is wrong with them, by field. */
export function wrongCertificates(values: Values, words: ConsoleWords): Record<string, string> {
  const mistakes: Record<string, string> = {};
  for (const id of rowsOf(values, 'certificates')) {
    const [name, url] = [values[`certificate-${id}`] ?? '', (values[`check-${id}`] ?? '').trim()];
    if (name.trim() === '') mistakes[`certificate-${id}`] = words.term('needsNameOrNone');
    if (url !== '' && !isLink(url)) mistakes[`check-${id}`] = words.term('needsLinkOrNone');
  }
  return mistakes;
}

/** The certificates, each with what a buyer needs to check it. */
export function renderCertificates<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return renderRows(
    form,
    {
      ...{ name: 'certificates', most: MOST },
      legend: words.term('fieldCertificates'),
      add: words.term('certificateAdd'),
      called: (number) => words.term('fieldCertificate', number),
      remove: (number) => words.term('certificateRemove', number),
      fields: (id) =>
        html`${renderField(form, {
            ...{ name: `certificate-${id}`, label: words.term('fieldCertificateName') },
            ...{ hint: words.term('fieldCertificateHint'), maxLength: 500 },
          })}
          <div class="pair">
            ${renderField(form, {
              ...{ name: `issuer-${id}`, label: words.term('fieldIssuer'), maxLength: 500 },
            })}
            ${renderField(form, {
              ...{ name: `number-${id}`, label: words.term('fieldNumber'), maxLength: 100 },
            })}
          </div>
          ${renderField(form, {
            ...{ name: `check-${id}`, label: words.term('fieldCheck') },
            ...{ type: 'url', inputMode: 'url', maxLength: 2048 },
          })}`,
    },
    words,
  );
}
