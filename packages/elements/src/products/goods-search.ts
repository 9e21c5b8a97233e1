import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../localize/words.js';
import { GOODS_FILTERS, type GoodsFilter, type GoodsSearch } from './find-goods.js';

const TERMS = {
  all: 'goodsAll',
  shown: 'goodsShown',
  coming: 'goodsComing',
  there: 'goodsThere',
} as const satisfies Record<GoodsFilter, string>;

/** A field to look for goods by a word, and which of them are looked through. Styles: `goods-search.styles.ts`. */
export function renderGoodsSearch(
  search: GoodsSearch,
  words: Words,
  look: (search: GoodsSearch) => void,
): TemplateResult {
  return html`<div class="search" role="search">
    <input
      type="search"
      .enterKeyHint=${'search'}
      autocomplete="off"
      dir="auto"
      aria-label=${words.term('searchGoods')}
      placeholder=${words.term('searchGoods')}
      .value=${live(search.words)}
      @input=${(event: Event) =>
        look({ ...search, words: (event.target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => {
        // The field is emptied first; the sheet around it closes at the next. In an input method it takes back a candidate.
        if (event.key !== 'Escape' || event.isComposing || search.words === '') return;
        event.preventDefault();
        event.stopPropagation();
        look({ ...search, words: '' });
      }}
    />
    <div class="filters" role="group" aria-label=${words.term('goodsFilter')}>
      ${GOODS_FILTERS.map(
        (filter) =>
          html`<button
            type="button"
            aria-pressed=${filter === search.filter ? 'true' : 'false'}
            @click=${() => look({ ...search, filter })}
          >
            ${words.term(TERMS[filter])}
          </button>`,
      )}
    </div>
  </div>`;
}
