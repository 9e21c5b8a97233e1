import { defineElement } from '../../define/define-element.js';
import { DemandElement } from './demand-element.js';

defineElement('stall-demand', DemandElement);
