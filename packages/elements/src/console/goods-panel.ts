import type { Act } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { lowestPrice } from '../goods/product-view.js';
import { icon } from '../icons/icon.js';
import { bell, check, dots, leave } from '../icons/shapes.js';
import { renderPrice } from '../render/price.js';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import { renderDigitKeys, type DigitKeys } from './digit-keys.js';
import { interestIn } from './interest.js';
import { renderProductFace } from './product-face.js';
import { renderRemovedGoods } from './removed-goods.js';
import { tiles, type Tile } from './tiles.js';

/** How many tiles have a key. */
const KEYED = 9;

/** The act of a tap on a tile. */
export function tapAct({ product: { id: product }, pinned }: Tile): Act {
  return { act: pinned ? 'product.unpin' : 'product.pin', product };
}

/** The goods as big tiles: a tap shows one to everybody. */
export function renderGoodsPanel(tools: ConsoleTools, keys: DigitKeys): TemplateResult {
  const { show, words } = tools;
  const all = tiles(show);
  const live = show.now.status === 'live';
  const hint = live
    ? html`${words.term('showGoodsHint')}
      ${keys.digits ? html`<span class="keys">${words.term('showGoodsKeys')}</span>` : nothing}`
    : show.now.status === 'scheduled'
      ? words.term('showGoodsFirst')
      : nothing;
  return html`<section class="goods" part="goods" aria-labelledby="goods">
    <div class="heading">
      <h2 id="goods">${words.term('showGoods')}</h2>
      ${live ? renderDigitKeys(keys, words) : nothing}
    </div>
    ${
      all.length === 0 && show.now.removed.length === 0
        ? html`<p class="hint">${words.term('noGoods')}</p>`
        : html`<p class="hint" id="goods-hint">${hint}</p>
            <ol class="tiles">
              ${repeat(
                all,
                ({ product }) => product.id,
                (tile, index) => renderTile(tile, keys.digits ? index + 1 : Infinity, tools),
              )}
            </ol>
            ${renderRemovedGoods(tools)}`
    }
  </section>`;
}

function renderTile(tile: Tile, digit: number, tools: ConsoleTools): TemplateResult {
  const { product, pinned, left } = tile;
  const { show, words, acts } = tools;
  const act = tapAct(tile);
  const pending = acts.pending(act);
  const live = show.now.status === 'live';
  const key = digit <= KEYED ? `${digit}` : undefined;
  const doing = pending && words.term(pending.act === 'product.pin' ? 'showing' : 'takingDown');
  return html`<li>
    <button
      class="tile ${pending ? 'pending' : ''}"
      part="tile"
      type="button"
      aria-pressed=${pinned ? 'true' : 'false'}
      aria-disabled=${live && !pending ? 'false' : 'true'}
      aria-describedby="goods-hint"
      aria-keyshortcuts=${ifDefined(key)}
      @click=${() => {
        if (live) tools.act(act);
      }}
    >
      <span class="face"
        >${renderProductFace(product, show, words, '(min-width: 960px) 220px, 45vw')}${key === undefined ? nothing : html`<kbd class="key" aria-hidden="true">${key}</kbd>`}
        ${
          doing !== undefined || pinned
            ? html`<span class="ribbon">
                ${doing ?? html`${icon(check, 18)} ${words.term('onScreen')}`}
              </span>`
            : nothing
        }
      </span>
      <span class="title">${words.text(product.title)}</span>
      <span class="numbers foot">
        ${renderPrice(lowestPrice(product), words)} ${renderLeft(left, tools)}
        ${renderInterest(product.id, tools)}
      </span>
    </button>
    <button
      class="round menu"
      part="button"
      type="button"
      aria-label="${words.term('productMore')}: ${words.text(product.title)}"
      aria-haspopup="dialog"
      @click=${() => tools.openProduct(product.id)}
    >
      ${icon(dots)}
    </button>
  </li>`;
}

function renderLeft(
  left: number | undefined,
  { words }: ConsoleTools,
): TemplateResult | typeof nothing {
  if (left === undefined) return nothing;
  const text = left > 0 ? words.term('unitsLeft', words.number(left)) : words.term('soldOut');
  return html`<span class="left ${left > 0 ? '' : 'none'}">${text}</span>`;
}

function renderInterest(
  product: string,
  { host, words }: ConsoleTools,
): TemplateResult | typeof nothing {
  const { waiting, clicks } = interestIn(product, host.backstage);
  if (waiting + clicks === 0) return nothing;
  const count = (shape: typeof bell, many: number, says: string) =>
    many === 0
      ? nothing
      : html`<span title=${says}
          >${icon(shape, 16)}<span aria-hidden="true">${words.number(many)}</span
          ><span class="unseen">${says}</span></span
        >`;
  return html`<span class="wanted">
    ${count(bell, waiting, words.term('wantsBack', waiting))}
    ${count(leave, clicks, words.term('linkFollowed', clicks))}
  </span>`;
}
