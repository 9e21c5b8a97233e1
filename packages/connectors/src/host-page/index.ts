export type { CartAnswer, CartFunctions } from '../checked/cart-functions.js';
export { hostPageCart } from './host-page-cart.js';
