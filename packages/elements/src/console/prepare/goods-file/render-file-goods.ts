import type { Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { lowestPrice } from '../../../goods/product-view.js';
import { renderPrice } from '../../../render/price.js';
import type { ConsoleTools } from '../../console-tools.js';
import { renderProductFace } from '../../product-face.js';
import type { GoodsEntry } from '../goods-entry.js';

/** Enough to see whether a file was read as it was meant. */
const SHOWN = 12;

/** What would be among the goods: the first of a file. */
export function renderFileGoods(
  entries: readonly GoodsEntry[],
  goods: readonly Product[],
  { show, words }: ConsoleTools,
): TemplateResult {
  const known = new Set(goods.map(({ id }) => id));
  const more = entries.length - SHOWN;
  return html`<ul class="list">
      ${entries.slice(0, SHOWN).map(
        ({ product, stock }) =>
          html`<li class="item">
            <span class="thumb">${renderProductFace(product, show, words)}</span>
            <span class="what">
              <strong dir="auto">${words.text(product.title)}</strong>
              <span class="hint">
                ${renderPrice(lowestPrice(product), words)} ${aside({ product, stock }, words)}
              </span>
            </span>
            <span class="hint"
              >${words.term(known.has(product.id) ? 'importChanged' : 'importAdded')}</span
            >
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="hint">${words.term('importMore', words.number(more))}</p>` : nothing}`;
}

/** How many kinds there are of it, and how many in all. */
function aside({ product, stock }: GoodsEntry, words: ConsoleTools['words']): string {
  const kinds = product.variants?.length ?? 0;
  const left = stock.reduce((sum, one) => sum + one.left, 0);
  return [
    ...(kinds > 0 ? [words.term('importKinds', kinds)] : []),
    ...(stock.length > 0 ? [words.term('importLeft', words.number(left))] : []),
  ]
    .map((one) => `· ${one}`)
    .join(' ');
}
