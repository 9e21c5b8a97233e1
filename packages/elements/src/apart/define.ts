import { defineElement } from '../define/define-element.js';
import { ApartElement } from './apart-element.js';
import { ApartPinnedElement } from './apart-pinned-element.js';

defineElement('stall-apart', ApartElement);
defineElement('stall-apart-pinned', ApartPinnedElement);
