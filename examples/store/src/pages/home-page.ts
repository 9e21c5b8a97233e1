import type { Catalog } from '../catalog/catalog.ts';
import { productPath } from '../catalog/paths.ts';
import { priceTag } from '../catalog/prices.ts';
import type { Product } from '../catalog/product.ts';
import { html, type Html } from '../html/html.ts';
import { layout } from './layout.ts';
import { picture, price } from './parts.ts';

/** The shop window. */
export function homePage(catalog: Catalog, count: number): Html {
  return layout({
    title: 'Fresh from the orchard',
    count,
    current: '/',
    scripts: ['add-forms.js'],
    main: html`
      <section class="hero">
        <h1>Picked this week at Willow Bend</h1>
        <p>Fruit, eggs, honey and rice from one family’s valley. Seven things, each at its best.</p>
        <p><a class="button quiet" href="/live">See the stall live</a></p>
      </section>
      <ul class="goods" role="list" aria-label="Goods">
        ${catalog.products.map((product, index) => card(product, catalog, index < 2))}
      </ul>
    `,
  });
}

function card(product: Product, catalog: Catalog, eager: boolean): Html {
  const { id, title, provenance } = product;
  return html`<li class="card">
    <div class="card-picture">${picture(product, eager)}</div>
    <h2><a href="${productPath(id)}">${title}</a></h2>
    <p class="muted">${provenance.origin.place}</p>
    ${price(priceTag(product))} ${action(product, catalog)}
  </li>`;
}

/** What has no options goes into the basket from here; the rest is chosen on its own page, where the card leads. */
function action({ id, title, options, variants }: Product, catalog: Catalog): Html {
  if (variants.every((variant) => catalog.left(variant.id) === 0)) {
    return html`<p class="card-action sold-out">Sold out</p>`;
  }
  if (options.length > 0) {
    const axes = options.map(({ label }) => label.toLowerCase()).join(' and ');
    return html`<p class="card-action choose">Choose ${axes}</p>`;
  }
  return html`<form
    class="card-action"
    method="post"
    action="/cart/lines"
    data-add="${variants[0]?.id}"
  >
    <input type="hidden" name="productId" value="${id}" />
    <input type="hidden" name="quantity" value="1" />
    <button class="button" aria-label="Add ${title} to the basket">Add</button>
  </form>`;
}
