import { bigCommerceCart } from '/sdk/bigcommerce.js';

// On your theme's page its template writes the two; this page is told them in its address.
const asked = new URLSearchParams(location.search);
const token = asked.get('token');

document.querySelector('live-stall').cart = bigCommerceCart({
  currency: asked.get('currency'),
  ...(token && { token }),
});
