import { defineElement } from '../define/define-element.js';
import { SheetElement } from './sheet-element.js';

defineElement('stall-sheet', SheetElement);
