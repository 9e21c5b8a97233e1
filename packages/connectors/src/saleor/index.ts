export type { StoreSession } from '../remote/store-session.js';
export { saleorCatalog } from './saleor-catalog.js';
export type { SaleorCatalogOptions } from './saleor-catalog.js';
export { saleorCart } from './saleor-cart.js';
export type { SaleorOptions } from './saleor-options.js';
