import type { CartAnswer, CouponAnswer } from '../cart/cart-answer.ts';
import { html, type Html } from '../html/html.ts';
import { blankLine, cartLine } from './cart-line.ts';
import { layout } from './layout.ts';
import { totals } from './totals.ts';

/**
 * The basket: all of its states are in the page, and the script only shows and fills them.
 * @param problem Why the last thing did not work.
 */
export function cartPage(cart: CartAnswer, problem?: string): Html {
  const empty = cart.lines.length === 0;
  return layout({
    title: 'Your basket',
    count: cart.count,
    current: '/cart',
    problem,
    scripts: ['cart-page.js'],
    main: html`
      <h1 tabindex="-1" data-heading>Your basket</h1>
      <section class="empty" data-empty ${!empty && html`hidden`}>
        <img src="/empty-basket.svg" alt="" width="160" height="120" />
        <h2>Your basket is empty</h2>
        <p class="muted">The persimmons are at their best this week.</p>
        <p><a class="button" href="/">Go to the shop</a></p>
      </section>
      <div class="cart" data-filled ${empty && html`hidden`}>
        <ul class="lines" role="list" aria-label="Goods in the basket" data-lines>
          ${cart.lines.map((line) => cartLine(line))}
        </ul>
        <template id="cart-line">${cartLine(blankLine)}</template>
        <section class="summary" aria-label="Summary">
          ${couponForms(cart.coupon)} ${totals(cart)}
          <form method="post" action="/checkout">
            <button class="button wide">Checkout</button>
          </form>
        </section>
      </div>
    `,
  });
}

function couponForms(coupon: CouponAnswer | null): Html {
  return html`<form
      class="coupon-form"
      method="post"
      action="/cart/coupon"
      data-coupon-form
      ${coupon !== null && html`hidden`}
    >
      <label for="code">Coupon code</label>
      <div class="field-row">
        <input
          id="code"
          name="code"
          required
          maxlength="64"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        />
        <button class="button quiet">Apply</button>
      </div>
    </form>
    <form
      class="coupon"
      method="post"
      action="/cart/coupon/remove"
      data-coupon
      ${coupon === null && html`hidden`}
    >
      <p>
        <strong data-coupon-code>${coupon?.code}</strong>
        <span data-coupon-title>${coupon?.title}</span>
        <span class="problem" data-coupon-problem ${!coupon?.problem && html`hidden`}
          >${coupon?.problem?.error}</span
        >
      </p>
      <button class="link-button" aria-label="Remove the coupon">Remove</button>
    </form>`;
}
