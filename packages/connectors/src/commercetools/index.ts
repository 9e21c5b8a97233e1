export { commercetoolsCart } from './commercetools-cart.js';
export type { CommercetoolsOptions } from './commercetools-options.js';
