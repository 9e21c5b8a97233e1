export { hostPageCart } from './host-page-cart.js';
export type { PageAnswer, PageCartFunctions } from './page-cart-functions.js';
