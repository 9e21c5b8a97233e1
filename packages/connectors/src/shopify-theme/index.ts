export { shopifyThemeCart } from './shopify-theme-cart.js';
