export type { StoreSession } from '../remote/store-session.js';
export { magentoCart } from './magento-cart.js';
export type { MagentoOptions } from './magento-options.js';
