import { defineElement } from '../define/define-element.js';
import { PinnedElement } from './pinned-element.js';

defineElement('stall-pinned', PinnedElement);
