import type { Product } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { warning } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { Reporting } from '../report/reporting.js';

/** The button by which a product is reported. */
export function renderReport(
  { id, title, pictures: [picture] }: Product,
  reporting: Reporting,
  words: Words,
): TemplateResult {
  const label = words.text(title);
  const about = { of: 'product', target: id, label, ...(picture && { picture }) } as const;
  return html`<p class="wrong">
      <button class="button" part="report" type="button" @click=${() => void reporting.open(about)}>
        ${icon(warning, 18)} ${reporting.label(id)}
      </button>
    </p>
    ${reporting.renderFailure(id)}`;
}
