export { bigCommerceCatalog } from './bigcommerce-catalog.js';
export type { BigCommerceCatalogOptions } from './bigcommerce-catalog.js';
export { bigCommerceCart } from './bigcommerce-cart.js';
export type { BigCommerceOptions } from './bigcommerce-options.js';
