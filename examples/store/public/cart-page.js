import { applyCoupon, changeLine, onCartChanged, removeCoupon, removeLine } from './cart.js';
import { fillLine, makeLine } from './cart-line.js';
import { money } from './money.js';
import { attempt } from './notice.js';

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const list = find('[data-lines]');
const couponForm = /** @type {HTMLFormElement} */ (find('[data-coupon-form]'));

onCartChanged((cart) => {
  const empty = cart.lines.length === 0;
  find('[data-empty]').hidden = !empty;
  find('[data-filled]').hidden = empty;
  showLines(cart);
  showCoupon(cart);
  find('[data-subtotal]').textContent = money(cart.subtotal, cart.currency);
  find('[data-discount-row]').hidden = cart.discount === 0;
  find('[data-discount]').textContent = money(-cart.discount, cart.currency);
  find('[data-total]').textContent = money(cart.total, cart.currency);
});

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const act = actionOf(form, /** @type {SubmitEvent} */ (event).submitter);
  if (!act) return;
  event.preventDefault();
  void attempt(act);
});

/**
 * What a form of this page asks for; going to pay is left to the browser.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
function actionOf(form, button) {
  const lineId = form.closest('[data-line]')?.getAttribute('data-line') ?? '';
  if (form.matches('[data-change]')) {
    const step = button?.matches('[data-less]') ? -1 : 1;
    return () => changeLine(lineId, (now) => Math.max(1, now + step));
  }
  if (form.matches('[data-remove]')) return () => removeLine(lineId);
  if (form.matches('[data-coupon]')) return removeCoupon;
  if (form !== couponForm) return undefined;
  return async () => {
    await applyCoupon(String(new FormData(form).get('code')));
    form.reset();
  };
}

/**
 * Lines that stay keep their elements, and so the focus within them; it goes to the heading when its line is gone.
 * @param {import('./cart.js').Cart} cart
 */
function showLines(cart) {
  const rows = new Map(
    [...list.querySelectorAll('[data-line]')].map((row) => [row.getAttribute('data-line'), row]),
  );
  const hadFocus = list.contains(document.activeElement);
  for (const line of cart.lines) {
    const row = rows.get(line.id) ?? list.appendChild(makeLine());
    rows.delete(line.id);
    fillLine(row, line, cart.currency);
  }
  for (const row of rows.values()) row.remove();
  if (hadFocus && !list.contains(document.activeElement)) find('[data-heading]').focus();
}

/** @param {import('./cart.js').Cart} cart */
function showCoupon({ coupon }) {
  couponForm.hidden = coupon !== null;
  find('[data-coupon]').hidden = coupon === null;
  find('[data-coupon-code]').textContent = coupon?.code ?? '';
  find('[data-coupon-title]').textContent = coupon?.title ?? '';
  find('[data-coupon-problem]').textContent = coupon?.problem?.error ?? '';
  find('[data-coupon-problem]').hidden = !coupon?.problem;
}
