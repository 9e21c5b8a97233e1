export type { StoreSession } from '../remote/store-session.js';
export { vendureCatalog } from './vendure-catalog.js';
export type { VendureCatalogOptions } from './vendure-catalog.js';
export { vendureCart } from './vendure-cart.js';
export type { VendureOptions } from './vendure-options.js';
