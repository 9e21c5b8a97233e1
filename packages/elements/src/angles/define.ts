import { defineElement } from '../define/define-element.js';
import { AnglesElement } from './angles-element.js';

defineElement('stall-angles', AnglesElement);
