import { shopifyCart } from '/sdk/shopify.js';

// On your page your store's domain stands here; this page is told it in its own address.
const asked = new URLSearchParams(location.search);

document.querySelector('live-stall').cart = shopifyCart({
  store: asked.get('store'),
  // Where the rest of your site keeps the cart's id, if it has a cart.
  session: {
    read: () => localStorage.getItem('shopify-cart'),
    write: (id) => localStorage.setItem('shopify-cart', id),
  },
});
