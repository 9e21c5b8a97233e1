import { html, type TemplateResult } from 'lit';
import { cssProperties } from '../../render/css-properties.js';
import { regionName } from '../../render/region-name.js';
import type { ConsoleWords } from '../console-words.js';
import type { DemandRow } from './demand-rows.js';

/**
 * What viewers would like, a product each, with a bar for how much beside the most wished for.
 *
 * @param rows The most wished for first.
 * @param nameOf What a product is called.
 */
export function renderDemandRows(
  rows: readonly DemandRow[],
  nameOf: (product: string) => string,
  words: ConsoleWords,
): TemplateResult {
  if (rows.length === 0) return html`<p class="none">${words.term('demandNone')}</p>`;
  const most = rows[0]?.count ?? 1;
  return html`<ol>
    ${rows.map((row) => renderRow(row, row.count / most, nameOf, words))}
  </ol>`;
}

function renderRow(
  { product, waiting, areas }: DemandRow,
  share: number,
  nameOf: (product: string) => string,
  words: ConsoleWords,
): TemplateResult {
  const where = areas
    .map(({ region, count }) => `${regionName(region, words)} (${words.number(count)})`)
    .join(', ');
  return html`<li part="row">
    <p class="name"><bdi>${nameOf(product)}</bdi></p>
    <dl class="wishes">
      <div>
        <dt>${words.term('demandBack')}</dt>
        <dd>${waiting > 0 ? words.number(waiting) : '–'}</dd>
      </div>
      <div>
        <dt>${words.term('demandAreas')}</dt>
        <dd>${where || '–'}</dd>
      </div>
    </dl>
    <div class="track">
      <span class="bar" part="bar" style=${cssProperties({ transform: `scaleX(${share})` })}></span>
    </div>
  </li>`;
}
