import { defineElement } from '../define/define-element.js';
import { ProductsElement } from './products-element.js';

defineElement('stall-products', ProductsElement);
