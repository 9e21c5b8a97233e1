import { defineElement } from '../define/define-element.js';
import { LayoutElement } from './layout-element.js';

defineElement('stall-layout', LayoutElement);
