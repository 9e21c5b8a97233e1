import { defineElement } from '../define/define-element.js';
import { ProductElement } from './product-element.js';

defineElement('stall-product', ProductElement);
