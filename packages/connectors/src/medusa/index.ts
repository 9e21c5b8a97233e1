export type { StoreSession } from '../remote/store-session.js';
export { medusaCart } from './medusa-cart.js';
export type { MedusaOptions } from './medusa-options.js';
