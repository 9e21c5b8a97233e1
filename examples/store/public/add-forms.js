import { addLine } from './cart.js';
import { attempt } from './notice.js';

/** Forms that put a variant into the cart (`data-add` names it) do so without leaving the page. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const variantId = form.dataset['add'];
  if (!variantId) return;
  event.preventDefault();
  const quantity = Number(new FormData(form).get('quantity'));
  void attempt(() => addLine(variantId, quantity), 'It is in your basket.');
});
