import type { Product, Provenance } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { countryNames } from '../../render/country-names.js';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { renderField } from './field.js';
import { firstDay, keptMonth } from './first-day.js';
import type { OpenForm, Reading } from './open-form.js';
import { saidIn } from './said-in.js';

const FIELDS = ['country', 'origin', 'producer', 'story', 'harvested', 'grade'] as const;

/** What the fields of where a product comes from begin with. */
export function originValues(product: Product | undefined, words: ConsoleWords): Values {
  const { origin, producer, harvestDate, grade } = product?.provenance ?? {};
  return {
    country: origin?.country ?? '',
    origin: words.text(origin?.place),
    producer: words.text(producer?.name),
    story: words.text(producer?.story),
    harvested: harvestDate ? firstDay(harvestDate) : '',
    grade: words.text(grade),
  };
}

/** Reads them. What they do not show of it (certificates, portrait, the way to the box) is kept. */
export function readOrigin(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Reading<Pick<Product, 'provenance'>> {
  const said = Object.fromEntries(
    FIELDS.map((name) => [name, (values[name] ?? '').trim()]),
  ) as Record<(typeof FIELDS)[number], string>;
  const before = base?.provenance;
  if (!before && FIELDS.every((name) => said[name] === '')) return { value: {} };
  const mistakes = {
    ...(said.country === '' && { country: words.term('needsCountry') }),
    ...(said.producer === '' && said.story !== '' && { producer: words.term('needsProducer') }),
  };
  if (Object.keys(mistakes).length > 0) return { mistakes };
  return { value: { provenance: provenanceOf(said, before, words.lang()) } };
}

/** Where a product comes from: viewers read it beneath the product. */
export function renderOrigin<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  const isOpen = FIELDS.some((name) => form.values[name] || form.mistakes[name] !== undefined);
  return html`<details class="more" ?open=${isOpen}>
    <summary>${words.term('fieldsOrigin')}</summary>
    <div class="fields">
      <div class="pair">
        ${renderField(form, {
          name: 'country',
          label: words.term('fieldCountry'),
          options: [
            { value: '', label: '–' },
            ...countryNames(words).map(([value, label]) => ({ value, label })),
          ],
        })}
        ${renderField(form, { name: 'origin', label: words.term('fieldOrigin'), maxLength: 500 })}
      </div>
      <div class="pair">
        ${renderField(form, { name: 'harvested', label: words.term('fieldHarvested'), type: 'date' })}
        ${renderField(form, { name: 'grade', label: words.term('fieldGrade'), maxLength: 500 })}
      </div>
      ${renderField(form, { name: 'producer', label: words.term('fieldProducer'), maxLength: 500 })}
      ${renderField(form, {
        ...{ name: 'story', label: words.term('fieldStory'), long: true, maxLength: 5000 },
      })}
    </div>
  </details>`;
}

function provenanceOf(
  said: Record<(typeof FIELDS)[number], string>,
  before: Provenance | undefined,
  lang: string,
): Provenance {
  const { origin, producer, harvestDate, grade: _, ...kept } = before ?? {};
  const { place: _place, ...where } = origin ?? {};
  const { name, story, ...who } = producer ?? {};
  return {
    ...kept,
    origin: {
      ...where,
      country: said.country,
      ...(said.origin !== '' && { place: saidIn(origin?.place, lang, said.origin) }),
    },
    ...(said.producer !== '' && {
      producer: {
        ...who,
        name: saidIn(name, lang, said.producer),
        ...(said.story !== '' && { story: saidIn(story, lang, said.story) }),
      },
    }),
    ...(said.harvested !== '' && { harvestDate: keptMonth(said.harvested, harvestDate) }),
    ...(said.grade !== '' && { grade: saidIn(before?.grade, lang, said.grade) }),
  };
}
