import { defineElement } from '../define/define-element.js';
import { ShownElement } from './shown-element.js';

defineElement('stall-shown', ShownElement);
