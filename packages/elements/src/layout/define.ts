import { defineElement } from '../define/define-element.js';
import '../host/define.js';
import { LayoutElement } from './layout-element.js';

defineElement('stall-layout', LayoutElement);
