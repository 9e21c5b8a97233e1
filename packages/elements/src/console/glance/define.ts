import { defineElement } from '../../define/define-element.js';
import { GlanceElement } from './glance-element.js';

defineElement('stall-glance', GlanceElement);
