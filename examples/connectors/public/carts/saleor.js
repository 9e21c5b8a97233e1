import { saleorCart } from '/sdk/saleor.js';

// On your page your shop's address and channel stand here; this page is told them in its own.
const asked = new URLSearchParams(location.search);

document.querySelector('live-stall').cart = saleorCart({
  api: asked.get('store'),
  channel: asked.get('shop-channel'),
  currency: asked.get('currency'),
  // Where your storefront keeps the checkout's id, so that the two have one basket.
  session: {
    read: () => localStorage.getItem('saleor-checkout'),
    write: (id) => localStorage.setItem('saleor-checkout', id),
  },
  // Where your storefront takes the payment.
  checkoutUrl: new URL('/checkout', location.href).href,
});
