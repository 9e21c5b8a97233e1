import { defineElement } from '../define/define-element.js';
import { ShareElement } from './share-element.js';

defineElement('stall-share', ShareElement);
