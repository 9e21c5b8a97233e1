export { bigCommerceCart } from './bigcommerce-cart.js';
export type { BigCommerceOptions } from './bigcommerce-options.js';
