import type { Provenance } from '../catalog/product.ts';
import { html, type Html } from '../html/html.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Where a good comes from, as a list of facts. */
export function provenanceList(provenance: Provenance): Html {
  const { origin, producer, harvested, grade, certificates } = provenance;
  const { layingWeek, geographicalIndication } = provenance;
  return html`<section class="provenance">
    <h2>Where it comes from</h2>
    <dl>
      ${fact('Origin', `${origin.place}, ${origin.region}, ${origin.country}`)}
      ${fact('Grower', producer)}
      ${fact(
        layingWeek === undefined ? 'Harvested' : 'Gathered',
        html`<time datetime="${harvested}">${day.format(new Date(harvested))}</time>`,
      )}
      ${layingWeek !== undefined && fact('Laying week', week(layingWeek))} ${fact('Grade', grade)}
      ${
        geographicalIndication !== undefined &&
        fact('Geographical indication', geographicalIndication)
      }
      ${certificates.map(({ name, number }) => fact('Certificate', `${name}, no. ${number}`))}
    </dl>
  </section>`;
}

function fact(term: string, description: string | Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

/** `2026-W47` as people say it. */
const week = (iso: string): string => iso.replace(/^(\d+)-W0?(\d+)$/, 'Week $2 of $1');
