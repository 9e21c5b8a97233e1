import { shopifyThemeCart } from '/sdk/shopify-theme.js';

const stall = document.querySelector('live-stall');
stall.cart = shopifyThemeCart();

// A theme without `Shopify.actions` of its own hears by this what its header is to show.
stall.addEventListener('stall-cart-changed', ({ detail }) => {
  document.querySelector('#cart-icon-bubble')?.replaceChildren(String(detail.cart.count));
});
