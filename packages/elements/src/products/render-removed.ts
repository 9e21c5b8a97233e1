import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';

/** What left the show with a reason: whoever saw it before is to know why it is gone. */
export function renderRemoved(show: Show, words: Words): TemplateResult | typeof nothing {
  const told = show.now.removed.filter(({ reason }) => reason !== undefined);
  if (told.length === 0) return nothing;
  return html`<div class="removed">
    <p>${words.term('removedTitle')}</p>
    <ul>
      ${told.map(
        ({ product, reason }) =>
          html`<li>
            <bdi>${words.text(show.catalog.get(product)?.title) || product}</bdi>:
            <bdi>${words.text(reason)}</bdi>
          </li>`,
      )}
    </ul>
  </div>`;
}
