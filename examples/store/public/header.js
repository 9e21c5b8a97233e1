import { onCartChanged } from './cart.js';

const counts = document.querySelectorAll('[data-cart-count]');

onCartChanged(({ count }) => {
  for (const element of counts) {
    element.textContent = String(count);
    element.toggleAttribute('hidden', count === 0);
  }
});
