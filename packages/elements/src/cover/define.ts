import { defineElement } from '../define/define-element.js';
import { CoverElement } from './cover-element.js';

defineElement('stall-cover', CoverElement);
