import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { listedGoods } from '../products/listed-goods.js';

/** What stands in the place of a product that there is not: its shape while the goods are on their way, else that and why it is gone. */
export function renderGone(product: string, show: Show, words: Words): TemplateResult {
  if (listedGoods(show) === 'loading') {
    return html`<p class="unseen" role="status">${words.term('goodsLoading')}</p>
      <div class="waiting" aria-hidden="true">
        <div class="skeleton face"></div>
        <div class="skeleton line"></div>
        <div class="skeleton line short"></div>
      </div>`;
  }
  const removal = show.now.removed.find((one) => one.product === product);
  return html`<p class="gone">
    ${words.term('productGone')}
    ${removal?.reason === undefined ? nothing : html`<bdi>${words.text(removal.reason)}</bdi>`}
  </p>`;
}
