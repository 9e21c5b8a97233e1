import { html, type TemplateResult } from 'lit';
import { regionNames } from '../../render/region-name.js';
import type { ConsoleWords } from '../console-words.js';
import { readDelivery } from './delivery-form.js';
import { renderField } from './field.js';
import { renderGroup } from './group.js';
import type { OpenForm } from './open-form.js';

/** Where it is delivered to, and when. */
export function renderDelivery<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  const reading = readDelivery(form.values, undefined, words);
  const { deliversTo = [], delivery } = 'value' in reading ? reading.value : {};
  const names = regionNames(deliversTo, words).join(', ');
  return renderGroup(
    words.term('groupDelivery'),
    [names, delivery ? words.term('arrives', delivery.min, delivery.max) : ''],
    html`${renderField(form, {
        ...{ name: 'deliversTo', label: words.term('deliversTo') },
        hint: names === '' ? words.term('fieldDeliversToHint') : names,
      })}
      <div class="pair">
        ${renderField(form, {
          ...{ name: 'soonest', label: words.term('fieldSoonest'), inputMode: 'numeric' },
        })}
        ${renderField(form, {
          ...{ name: 'latest', label: words.term('fieldLatest'), inputMode: 'numeric' },
        })}
      </div>`,
  );
}
