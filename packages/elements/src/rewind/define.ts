import { defineElement } from '../define/define-element.js';
import { RewindElement } from './rewind-element.js';

defineElement('stall-rewind', RewindElement);
