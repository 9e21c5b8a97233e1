export type { StoreSession } from '../remote/store-session.js';
export { wooCommerceCart } from './woocommerce-cart.js';
export type { WooCommerceOptions } from './woocommerce-options.js';
