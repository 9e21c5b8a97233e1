import { vendureCart } from '/sdk/vendure.js';

// On your page your shop's address stands here; this page is told it in its own.
const asked = new URLSearchParams(location.search);

document.querySelector('live-stall').cart = vendureCart({
  api: asked.get('store'),
  // Where your storefront keeps its token, so that the two have one basket.
  session: {
    read: () => localStorage.getItem('vendure-token'),
    write: (token) => localStorage.setItem('vendure-token', token),
  },
  // Where your storefront takes the payment.
  checkoutUrl: new URL('/checkout', location.href).href,
});
