export { commercetoolsCatalog } from './commercetools-catalog.js';
export type { CommercetoolsCatalogOptions } from './commercetools-catalog.js';
export { commercetoolsCart } from './commercetools-cart.js';
export type { CommercetoolsOptions } from './commercetools-options.js';
