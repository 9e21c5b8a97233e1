import type { Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { lowestPrice } from '../../goods/product-view.js';
import { icon } from '../../icons/icon.js';
import { plus } from '../../icons/shapes.js';
import { renderPrice } from '../../render/price.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderProductFace } from '../product-face.js';
import { openImport } from './open-import.js';
import type { GoodsDesk } from './goods-desk.js';
import { renderOrderButtons } from './order-buttons.js';
import { renderProductForm } from './product-fields.js';
import { renderSaveLine } from './save-line.js';
import { renderThrown } from './thrown-line.js';

/** The goods in their order on screen, and the form of one of them. */
export function renderGoodsList(desk: GoodsDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { goods, form, editing } = desk;
  const { thrown } = desk.list;
  const isNew = form !== null && !goods.some(({ id }) => id === editing);
  return html`<section class="box" part="goods" aria-labelledby="prepare-goods">
    <h2 id="prepare-goods">${words.term('goods')}</h2>
    ${goods.length === 0 ? html`<p class="hint">${words.term('goodsNone')}</p>` : nothing}
    <ol class="list">
      ${repeat(
        goods,
        ({ id }) => id,
        (product, index) =>
          form && product.id === editing
            ? html`<li>${renderProductForm(form, desk, tools)}</li>`
            : renderProduct(product, index, desk, tools),
      )}
    </ol>
    ${thrown && renderThrown(words.text(thrown.entry.title), () => desk.list.undoRemove(), words)}
    ${renderSaveLine(desk.list.unsaved, words)}
    ${isNew ? renderProductForm(form, desk, tools) : nothing}
    ${desk.importing === null || desk.importing === 'loading' ? nothing : desk.importing.render()}
    <p class="hint took" role="status">
      ${desk.took > 0 ? words.term('importTook', desk.took) : nothing}
    </p>
    ${renderWays(desk, isNew, tools)}
  </section>`;
}

/** The ways to more goods, without those that stand open. */
function renderWays(desk: GoodsDesk, isNew: boolean, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { importing } = desk;
  return html`<p class="ways">
    ${
      isNew
        ? nothing
        : html`<button class="button add" part="button" type="button" @click=${() => desk.open()}>
            ${icon(plus)} ${words.term('addProduct')}
          </button>`
    }
    ${importing === null || importing === 'loading' ? renderImports(desk, tools) : nothing}
  </p>`;
}

function renderImports(desk: GoodsDesk, { catalog, words }: ConsoleTools): TemplateResult {
  const way = (label: string, open: () => Promise<void>) =>
    html`<button
      class="button"
      part="button"
      type="button"
      aria-disabled=${desk.importing === 'loading' ? 'true' : 'false'}
      @click=${(event: Event) => void openImport(event, open)}
    >
      ${label}
    </button>`;
  return html`${
    catalog ? way(words.term('catalog'), () => desk.openSearch(catalog)) : nothing
  }${way(words.term('importFile'), () => desk.openFile())}`;
}

function renderProduct(
  product: Product,
  index: number,
  desk: GoodsDesk,
  { show, words }: ConsoleTools,
): TemplateResult {
  const name = words.text(product.title);
  return html`<li class="item">
    <span class="thumb">${renderProductFace(product, show, words)}</span>
    <span class="what">
      <strong dir="auto">${name}</strong>
      <span class="hint">${renderPrice(lowestPrice(product), words)}</span>
    </span>
    ${renderOrderButtons(
      {
        name,
        index,
        count: desk.goods.length,
        move: (to) => desk.list.move(product.id, to),
        edit: () => desk.open(product),
        remove: () => desk.list.remove(product),
      },
      words,
    )}
  </li>`;
}
