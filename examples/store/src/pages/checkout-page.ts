import type { LiveShow } from '../../../page/live-show.ts';
import type { CartAnswer, CartLineAnswer } from '../cart/cart-answer.ts';
import { html, type Html } from '../html/html.ts';
import { money } from '../money.ts';
import { layout } from './layout.ts';
import { totals } from './totals.ts';

/** What the shopper is about to buy, and the button that does it: as near to paying as this example comes. */
export function checkoutPage(cart: CartAnswer, live: LiveShow | undefined): Html {
  return layout({
    title: 'Checkout',
    count: cart.count,
    scripts: live ? ['click.js'] : [],
    main: html`<section class="checkout">
      <h1>Checkout</h1>
      <ul class="bought" role="list" aria-label="What you buy">
        ${cart.lines.map((line) => boughtLine(line))}
      </ul>
      ${totals(cart)}
      <form method="post" action="/orders">
        ${live && html`<input type="hidden" name="click" value="" data-click />`}
        <button class="button wide">Place the order</button>
      </form>
      <p><a href="/cart">Back to the basket</a></p>
    </section>`,
  });
}

function boughtLine({ title, choice, quantity, lineTotal }: CartLineAnswer): Html {
  return html`<li>
    <p>
      ${quantity} × ${title}
      <span class="muted">${choice}</span>
    </p>
    <p>${money(lineTotal)}</p>
  </li>`;
}
