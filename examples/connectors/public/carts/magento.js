import { magentoCart } from '/sdk/magento.js';

document.querySelector('live-stall').cart = magentoCart({
  // Your storefront's own origin, as Magento answers no other without more.
  api: new URL('/graphql', location.href).href,
  // Where your storefront keeps the cart's id, so that the two have one basket.
  session: {
    read: () => localStorage.getItem('magento-cart'),
    write: (id) => localStorage.setItem('magento-cart', id),
  },
  // Where your storefront takes the payment.
  checkoutUrl: new URL('/checkout', location.href).href,
});
