import { LINE_LIMIT } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lowestPrice } from '../../../goods/product-view.js';
import { renderPrice } from '../../../render/price.js';
import { repeat } from '../../../render/repeat.js';
import type { ConsoleTools } from '../../console-tools.js';
import { renderProductFace } from '../../product-face.js';
import type { GoodsDesk } from '../goods-desk.js';
import { tooManyWords } from '../has-too-many.js';
import { renderImportFoot } from '../import-foot.js';
import type { FittedProduct } from './fit-product.js';
import type { GoodsSearch } from './goods-search.js';

/** Where the store's catalog is searched, and what it has. */
export function renderGoodsSearch(
  search: GoodsSearch,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const { text, found, next, asking, failure, count } = search;
  return html`<section class="form" part="import" aria-labelledby="import">
    <h3 id="import">${words.term('catalog')}</h3>
    <form
      class="note"
      role="search"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = (event.target as HTMLFormElement).elements.namedItem('text');
        void search.search((field as HTMLInputElement).value.trim());
      }}
    >
      <input
        name="text"
        type="search"
        dir="auto"
        autocomplete="off"
        maxlength="200"
        aria-label=${words.term('catalogField')}
        placeholder=${words.term('catalogField')}
        .value=${live(text)}
        @input=${(event: Event) => (search.text = (event.target as HTMLInputElement).value)}
      />
      <button class="button" part="button" type="submit">${words.term('catalogSearch')}</button>
    </form>
    <p class="hint" role="status">
      ${asking ? words.term('catalogAsking') : found?.length === 0 ? words.term('catalogNone') : nothing}
    </p>
    <p class="wrong" role="alert">
      ${failure === null ? nothing : html`${words.term('catalogFailed')} <bdi>${failure}</bdi>`}
    </p>
    <ul class="list found">
      ${repeat(
        found ?? [],
        ({ product }) => product.id,
        (one) => html`<li>${renderFound(one, search, desk, tools)}</li>`,
      )}
    </ul>
    ${
      failure === null && (next === undefined || asking)
        ? nothing
        : html`<button class="button add" part="button" type="button" @click=${() => search.more()}>
            ${words.term(failure === null ? 'catalogMore' : 'tryAgain')}
          </button>`
    }
    ${renderImportFoot(
      {
        error: search.error,
        saving: search.saving,
        take: count > 0 ? words.term('importTake', words.number(count)) : null,
        onTake: () => search.take(),
        onCancel: () => desk.closeImport(search),
      },
      words,
    )}
  </section>`;
}

function renderFound(
  { product, isShortened, isTooMuch }: FittedProduct,
  search: GoodsSearch,
  { goods }: GoodsDesk,
  { show, words }: ConsoleTools,
): TemplateResult {
  const there = goods.some(({ id }) => id === product.id);
  const kinds = product.variants?.length ?? 0;
  const notes = [
    ...(there ? [words.term('catalogThere')] : []),
    ...(isTooMuch ? [tooManyWords(words)] : []),
    ...(isShortened && !there && !isTooMuch
      ? [words.term('catalogShortened', words.number(LINE_LIMIT))]
      : []),
  ];
  return html`<label class="item">
    <input
      type="checkbox"
      ?disabled=${there || isTooMuch}
      .checked=${live(there || search.isTicked(product))}
      @change=${(event: Event) => search.tick(product, (event.target as HTMLInputElement).checked)}
    />
    <span class="thumb">${renderProductFace(product, show, words)}</span>
    <span class="what">
      <strong dir="auto">${words.text(product.title)}</strong>
      <span class="hint">
        ${renderPrice(lowestPrice(product), words)}
        ${kinds > 0 ? `· ${words.term('importKinds', kinds)}` : nothing}
      </span>
      ${notes.map((note) => html`<span class="hint">${note}</span>`)}
    </span>
  </label>`;
}
