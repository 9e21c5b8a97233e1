export type { StoreSession } from '../remote/store-session.js';
export { medusaCatalog } from './medusa-catalog.js';
export type { MedusaCatalogOptions } from './medusa-catalog.js';
export { medusaCart } from './medusa-cart.js';
export type { MedusaOptions } from './medusa-options.js';
