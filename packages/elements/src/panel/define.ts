import '../cart/define.js';
import '../product/define.js';
import '../products/define.js';
import '../questions/define.js';
import '../shown/define.js';
import { defineElement } from '../define/define-element.js';
import { PanelElement } from './panel-element.js';

defineElement('stall-panel', PanelElement);
