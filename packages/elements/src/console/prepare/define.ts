import { defineElement } from '../../define/define-element.js';
import { PrepareElement } from './prepare-element.js';

defineElement('stall-prepare', PrepareElement);
