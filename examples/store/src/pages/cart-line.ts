import type { CartLineAnswer } from '../cart/cart-answer.ts';
import { pictureSize } from '../catalog/paths.ts';
import { html, type Html } from '../html/html.ts';
import { mostUnits } from '../http/schemas.ts';
import { money } from '../money.ts';

/** Fills the page's template, from which the script makes lines that come later. */
export const blankLine: CartLineAnswer = {
  id: '',
  variantId: '',
  productId: '',
  title: '',
  choice: '',
  url: '',
  picture: '',
  quantity: 1,
  available: 0,
  unitPrice: 0,
  lineTotal: 0,
};

/** One line of the basket. Its buttons carry the new quantity, so they work without script as well. */
export function cartLine(line: CartLineAnswer): Html {
  const { id, title, choice, url, picture, quantity, available, lineTotal, unitPrice } = line;
  const action = `/cart/lines/${id}`;
  const most = Math.min(available, mostUnits);
  return html`<li class="line" data-line="${id}">
    <img
      ${picture && html`src="${picture}"`}
      alt=""
      width="${pictureSize}"
      height="${pictureSize}"
      data-picture
    />
    <div class="line-text">
      <h2><a href="${url}" data-title>${title}</a></h2>
      <p class="muted" data-choice>${choice}</p>
      <p class="muted"><span data-unit-price>${money(unitPrice)}</span> each</p>
      <p class="problem" data-short ${quantity <= available && html`hidden`}>
        Only <span data-available>${available}</span> left
      </p>
    </div>
    <p class="line-total" data-line-total>${money(lineTotal)}</p>
    <form class="stepper" method="post" action="${action}" data-change>
      <button
        name="quantity"
        value="${quantity - 1}"
        aria-label="One less of ${title}"
        data-less
        ${quantity <= 1 && html`disabled`}
      >
        −
      </button>
      <output aria-label="Quantity" data-quantity>${quantity}</output>
      <button
        name="quantity"
        value="${quantity + 1}"
        aria-label="One more of ${title}"
        data-more
        ${quantity >= most && html`disabled`}
      >
        +
      </button>
    </form>
    <form class="line-remove" method="post" action="${action}/remove" data-remove>
      <button class="link-button" aria-label="Remove ${title}" data-remove-button>Remove</button>
    </form>
  </li>`;
}
