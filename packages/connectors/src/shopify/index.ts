export type { StoreSession } from '../remote/store-session.js';
export { shopifyCatalog } from './shopify-catalog.js';
export type { ShopifyCatalogOptions } from './shopify-catalog.js';
export { shopifyCart } from './shopify-cart.js';
export type { ShopifyOptions } from './shopify-options.js';
