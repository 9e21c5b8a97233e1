import type { CartAnswer } from '../cart/cart-answer.ts';
import { html, type Html } from '../html/html.ts';
import { money } from '../money.ts';

/** What a basket comes to. */
export function totals({ subtotal, discount, total }: CartAnswer): Html {
  return html`<dl class="totals">
    <div>
      <dt>Goods</dt>
      <dd data-subtotal>${money(subtotal)}</dd>
    </div>
    <div data-discount-row ${discount === 0 && html`hidden`}>
      <dt>Coupon</dt>
      <dd data-discount>${money(-discount)}</dd>
    </div>
    <div>
      <dt>Delivery in the valley</dt>
      <dd>Free</dd>
    </div>
    <div class="total">
      <dt>Total</dt>
      <dd data-total>${money(total)}</dd>
    </div>
  </dl>`;
}
