export type { StoreSession } from '../remote/store-session.js';
export { magentoCatalog } from './magento-catalog.js';
export type { MagentoCatalogOptions } from './magento-catalog.js';
export { magentoCart } from './magento-cart.js';
export type { MagentoOptions } from './magento-options.js';
