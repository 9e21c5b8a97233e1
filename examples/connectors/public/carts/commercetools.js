import { commercetoolsCart } from '/sdk/commercetools.js';

// On your page your project's address stands here; this page is told it in its own.
const asked = new URLSearchParams(location.search);

document.querySelector('live-stall').cart = commercetoolsCart({
  api: asked.get('store'),
  currency: asked.get('currency'),
  locale: asked.get('locale'),
  // Your backend hands one out, and another where this one is over: it alone has the API client's secret.
  token: async () => asked.get('token'),
  // Where your storefront takes the payment.
  checkoutUrl: new URL('/checkout', location.href).href,
});
