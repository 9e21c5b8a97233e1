import { medusaCart } from '/sdk/medusa.js';

// On your page your shop's address and key stand here; this page is told them in its own.
const asked = new URLSearchParams(location.search);

document.querySelector('live-stall').cart = medusaCart({
  api: asked.get('store'),
  key: asked.get('key'),
  region: asked.get('region'),
  // Where your storefront keeps the cart's id, so that the two have one basket.
  session: {
    read: () => localStorage.getItem('medusa-cart'),
    write: (id) => localStorage.setItem('medusa-cart', id),
  },
  // Where your storefront takes the payment.
  checkoutUrl: new URL('/checkout', location.href).href,
});
