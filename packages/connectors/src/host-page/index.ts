export type { CartAnswer, CartFunctions } from '../answered/cart-functions.js';
export { hostPageCart } from './host-page-cart.js';
