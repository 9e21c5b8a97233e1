export type { StoreSession } from '../remote/store-session.js';
export { saleorCart } from './saleor-cart.js';
export type { SaleorOptions } from './saleor-options.js';
