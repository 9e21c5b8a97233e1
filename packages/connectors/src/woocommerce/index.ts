export type { StoreSession } from '../remote/store-session.js';
export { wooCommerceCatalog } from './woocommerce-catalog.js';
export type { WooCommerceCatalogOptions } from './woocommerce-catalog.js';
export { wooCommerceCart } from './woocommerce-cart.js';
export type { WooCommerceOptions } from './woocommerce-options.js';
