import type { LiveShow } from '../../../page/live-show.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { productAnswer } from '../catalog/product-answer.ts';
import { priceTag } from '../catalog/prices.ts';
import type { Product } from '../catalog/product.ts';
import { html, type Html } from '../html/html.ts';
import { layout } from './layout.ts';
import { picture, price } from './parts.ts';
import { provenanceList } from './provenance-list.ts';

/** What the page of one product shows. */
export interface ProductPageParts {
  readonly product: Product;
  readonly catalog: Catalog;
  /** Units in the basket. */
  readonly count: number;
  /** Option values that the shopper chose; default: those of the first variant that is there. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** Why the last thing did not work. */
  readonly problem?: string;
  /** Its links may lead here. */
  readonly live: LiveShow | undefined;
}

const mostOnThePage = 10;

/** A product with its options, as many axes as it has, and where it comes from. */
export function productPage({
  product,
  catalog,
  count,
  chosen,
  problem,
  live,
}: ProductPageParts): Html {
  const there = product.variants.find(({ id }) => catalog.left(id) > 0);
  const choice = chosen ?? (there ?? product.variants[0])?.options ?? {};
  return layout({
    title: product.title,
    count,
    problem,
    scripts: ['add-forms.js', 'product-page.js', ...(live ? ['click.js'] : [])],
    main: html`<article class="product">
      <div class="product-picture">${picture(product, true)}</div>
      <div class="product-text">
        <h1>${product.title}</h1>
        <p class="lead">${product.summary}</p>
        ${price(priceTag(product))}
        ${there ? buyForm(product, catalog, choice) : html`<p class="sold-out">Sold out</p>`}
        <p>${product.description}</p>
        ${provenanceList(product.provenance)}
      </div>
    </article>`,
  });
}

function buyForm(
  product: Product,
  catalog: Catalog,
  chosen: Readonly<Record<string, string>>,
): Html {
  const { currency, variants } = productAnswer(product, catalog);
  return html`<form
    class="buy"
    method="post"
    action="/cart/lines"
    data-add="${product.options.length === 0 && variants[0]?.id}"
    data-currency="${currency}"
    data-variants="${JSON.stringify(variants)}"
  >
    <input type="hidden" name="productId" value="${product.id}" />
    ${product.options.map(
      ({ name, label, values }) =>
        html`<fieldset>
          <legend>${label}</legend>
          <div class="choices">
            ${values.map(
              (value) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name="option-${name}"
                    value="${value}"
                    required
                    ${chosen[name] === value && html`checked`}
                  /><span>${value}</span></label
                >`,
            )}
          </div>
        </fieldset>`,
    )}
    <div class="buy-row">
      <label class="quantity"
        >Quantity
        <select name="quantity">
          ${Array.from(
            { length: mostOnThePage },
            (_, index) => html`<option value="${index + 1}">${index + 1}</option>`,
          )}
        </select></label
      >
      <button class="button">Add to basket</button>
    </div>
  </form>`;
}
