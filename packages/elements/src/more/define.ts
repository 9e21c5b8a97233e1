import { defineElement } from '../define/define-element.js';
import { MoreElement } from './more-element.js';

defineElement('stall-more', MoreElement);
