import type { Show } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StallNavigator } from '../context/navigator-context.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { openProduct } from '../goods/open-product.js';
import { productLink } from '../goods/product-link.js';
import { lowestPrice, type ProductView } from '../goods/product-view.js';
import type { Words } from '../localize/words.js';
import { goodsList } from '../products/goods-list.js';
import { renderPicture } from '../render/picture.js';
import { renderPrice } from '../render/price.js';

/** So many are a foretaste: the list has the rest. */
const MOST = 50;

/** What the strip shows. */
export function stripGoods(show: Show): readonly ProductView[] {
  const goods = goodsList(show);
  return goods === 'loading' ? [] : goods.slice(0, MOST);
}

/** The goods as a strip: what there will be, or what is still here. */
export function renderGoods(
  show: Show,
  words: Words,
  navigator: StallNavigator | undefined,
): TemplateResult | typeof nothing {
  const goods = stripGoods(show);
  if (goods.length === 0) return nothing;
  const earning = goods.map(({ product }) => productLink(product, show)).find(({ earns }) => earns);
  return html`${earning ? renderDisclosure(earning, show, words) : nothing}
    <ul class="goods" aria-label=${words.term('goods')}>
      ${goods.map(({ product, quote }) => {
        const { href, rel } = productLink(product, show);
        return html`<li>
          <a
            part="item"
            href=${ifDefined(href)}
            target="_blank"
            rel=${rel}
            aria-label=${words.text(product.title)}
            @click=${(event: MouseEvent) => openProduct(event, product.id, navigator)}
          >
            ${renderPicture(product.pictures[0], show, words, { sizes: '72px', decorative: true })}
            ${renderPrice({ ...lowestPrice(product), quote }, words)}
          </a>
        </li>`;
      })}
    </ul>`;
}
