import { html, type TemplateResult } from 'lit';
import { countryNames } from '../../render/country-names.js';
import { regionName } from '../../render/region-name.js';
import type { ConsoleTools } from '../console-tools.js';
import type { ConsoleWords } from '../console-words.js';
import { renderCertificates } from './certificates-field.js';
import { renderField } from './field.js';
import type { GoodsDesk } from './goods-desk.js';
import type { GoodsEntry } from './goods-entry.js';
import { renderGroup } from './group.js';
import type { OpenForm } from './open-form.js';
import { renderPicturesField } from './pictures-field.js';
import { renderTraceFields } from './trace-fields.js';

/** Where it comes from: the place, the people, the harvest, its proofs, and the way it came. */
export function renderProvenanceFields(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const { country = '', origin = '', producer = '' } = form.values;
  return renderGroup(
    words.term('fieldsOrigin'),
    [origin, country === '' ? '' : regionName(country, words), producer],
    html`${renderOrigin(form, words)} ${renderProducer(form, desk, tools)}
    ${renderHarvest(form, words)} ${renderProtectedName(form, words)}
    ${renderCertificates(form, words)} ${renderTraceFields(form, desk, tools)}`,
  );
}

function renderOrigin(form: OpenForm<GoodsEntry>, words: ConsoleWords): TemplateResult {
  const { country = '' } = form.values;
  const known = countryNames(words).map(([value, label]) => ({ value, label }));
  const isKnown = country === '' || known.some(({ value }) => value === country);
  const options = [
    { value: '', label: '–' },
    ...(isKnown ? [] : [{ value: country, label: regionName(country, words) }]),
    ...known,
  ];
  return html`<div class="pair">
      ${renderField(form, { name: 'country', label: words.term('fieldCountry'), options })}
      ${renderField(form, { name: 'region', label: words.term('fieldRegion'), maxLength: 500 })}
    </div>
    ${renderField(form, { name: 'origin', label: words.term('fieldOrigin'), maxLength: 500 })}`;
}

function renderProducer(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  return html`${renderField(form, {
    ...{ name: 'producer', label: words.term('fieldProducer'), maxLength: 500 },
  })}
  ${renderField(form, {
    ...{ name: 'story', label: words.term('fieldStory'), long: true, maxLength: 5000 },
  })}
  ${renderPicturesField(form, desk.pictures('portrait'), tools, {
    ...{ legend: words.term('fieldPortrait'), name: 'portrait', most: 1 },
  })}`;
}

function renderHarvest(form: OpenForm<GoodsEntry>, words: ConsoleWords): TemplateResult {
  return html`<div class="pair">
      ${renderField(form, { name: 'harvested', label: words.term('fieldHarvested'), type: 'date' })}
      ${renderField(form, { name: 'batch', label: words.term('batch'), maxLength: 100 })}
    </div>
    ${renderField(form, { name: 'grade', label: words.term('fieldGrade'), maxLength: 500 })}
    <div class="pair">
      ${renderField(form, { name: 'coldest', label: words.term('fieldColdest'), maxLength: 7 })}
      ${renderField(form, { name: 'warmest', label: words.term('fieldWarmest'), maxLength: 7 })}
    </div>`;
}

function renderProtectedName(form: OpenForm<GoodsEntry>, words: ConsoleWords): TemplateResult {
  return html`<div class="pair">
      ${renderField(form, {
        ...{ name: 'protectedName', label: words.term('geographicalIndication') },
        ...{ hint: words.term('fieldProtectedHint'), maxLength: 500 },
      })}
      ${renderField(form, {
        ...{ name: 'protectedNumber', label: words.term('fieldNumber'), maxLength: 100 },
      })}
    </div>
    ${renderField(form, {
      ...{ name: 'protectedCheck', label: words.term('fieldCheck') },
      ...{ type: 'url', inputMode: 'url', maxLength: 2048 },
    })}`;
}
