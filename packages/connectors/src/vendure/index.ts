export type { StoreSession } from '../remote/store-session.js';
export { vendureCart } from './vendure-cart.js';
export type { VendureOptions } from './vendure-options.js';
