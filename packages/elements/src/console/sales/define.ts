import { defineElement } from '../../define/define-element.js';
import { SalesElement } from './sales-element.js';

defineElement('stall-sales', SalesElement);
