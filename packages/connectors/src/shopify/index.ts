export type { StoreSession } from '../remote/store-session.js';
export { shopifyCart } from './shopify-cart.js';
export type { ShopifyOptions } from './shopify-options.js';
