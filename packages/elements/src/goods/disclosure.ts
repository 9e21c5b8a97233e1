import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import type { ProductLink } from './product-link.js';

/**
 * What stands beside a link by which somebody earns, before it is followed: the seller's words, else ours. Nothing beside all
 * other links, and where the seller leaves it to the page.
 */
export function renderDisclosure(
  { earns }: ProductLink,
  show: Show,
  words: Words,
): TemplateResult | typeof nothing {
  const { disclosure } = show.now.info;
  if (!earns || disclosure === false) return nothing;
  return html`<p class="note" part="disclosure">
    <bdi>${words.text(disclosure) || words.term('hostEarns')}</bdi>
  </p>`;
}
