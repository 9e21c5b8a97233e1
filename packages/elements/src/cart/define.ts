import { defineElement } from '../define/define-element.js';
import { CartElement } from './cart-element.js';

defineElement('stall-cart', CartElement);
