import type { Show } from '@livestall/client';
import type { Certificate, Origin, Producer, Provenance } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { leaf } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { calendarDate } from '../render/calendar-date.js';
import { renderPicture } from '../render/picture.js';
import { regionName, regionNames } from '../render/region-name.js';
import { renderTrace } from './trace.js';

type Content = TemplateResult | string;

/**
 * Where a product comes from: origin, grower, harvest, grade, certificates, each where it is known.
 *
 * @param area What there is to do for whom it is not delivered to.
 */
export function renderProvenance(
  from: Provenance,
  show: Show,
  words: Words,
  area: TemplateResult | typeof nothing,
): TemplateResult {
  const { producer, harvestDate, geographicalIndication: protectedName, coldChain } = from;
  return html`<section class="provenance" part="provenance" aria-labelledby="provenance">
    <h3 id="provenance">${icon(leaf)} ${words.term('provenance')}</h3>
    <dl>
      ${row(words.term('origin'), originInWords(from.origin, words))}
      ${row(words.term('producer'), producer && grower(producer, show, words))}
      ${row(words.term('harvested'), harvestDate && calendarDate(harvestDate, words))}
      ${row(words.term('grade'), words.text(from.grade))}
      ${(from.certificates ?? []).map((one) =>
        row(words.term('certificate'), withProof(one, show, words)),
      )}
      ${row(
        words.term('geographicalIndication'),
        protectedName && withProof(protectedName, show, words),
      )}
      ${row(
        words.term('coldChain'),
        coldChain &&
          words.term('degrees', words.number(coldChain.min), words.number(coldChain.max)),
      )}
      ${row(words.term('deliversTo'), from.deliversTo && regionNames(from.deliversTo, words).join(', '))}
      ${row(words.term('batch'), from.batch)}
    </dl>
    ${area}
    ${producer?.story ? html`<p class="story" dir="auto">${words.text(producer.story)}</p>` : nothing}
    ${from.trace?.length ? renderTrace(from.trace, show, words) : nothing}
  </section>`;
}

function row(name: string, content: Content | undefined): TemplateResult | typeof nothing {
  if (content === undefined || content === '') return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${typeof content === 'string' ? html`<bdi>${content}</bdi>` : content}</dd>
  </div>`;
}

/** Their name beside their face. */
function grower({ name, portrait }: Producer, show: Show, words: Words): Content {
  if (!portrait) return words.text(name);
  const face = renderPicture(portrait, show, words, { sizes: '40px', decorative: true });
  return html`<span class="grower">${face} <bdi>${words.text(name)}</bdi></span>`;
}

function withProof({ name, issuer, number, url }: Certificate, show: Show, words: Words): Content {
  const proof = show.address(url);
  const text = together([words.text(name), words.text(issuer), number], ' · ');
  return proof === null
    ? text
    : html`${text} <a href=${proof} target="_blank" rel="noopener">${words.term('checkIt')}</a>`;
}

function originInWords({ place, region, country }: Origin, words: Words): TemplateResult {
  return together([words.text(place), words.text(region), regionName(country, words)], ', ');
}

/** Texts on one line, each in its own direction. */
function together(texts: readonly (string | undefined)[], between: string): TemplateResult {
  const said = texts.filter(Boolean);
  return html`${said.map((text, index) => html`${index === 0 ? '' : between}<bdi>${text}</bdi>`)}`;
}
