import { wooCommerceCart } from '/sdk/woocommerce.js';

const stall = document.querySelector('live-stall');
stall.cart = wooCommerceCart({
  // The shop's own pages: its cookie is the session.
  api: new URL('/wp-json/wc/store/v1', location.href).href,
  checkoutUrl: new URL('/checkout/', location.href).href,
});

// The theme's mini-cart follows.
stall.addEventListener('stall-cart-changed', () => {
  document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart'));
});
