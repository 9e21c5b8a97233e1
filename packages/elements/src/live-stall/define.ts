import '../player/define.js';
import { defineElement } from '../define/define-element.js';
import { LiveStallElement } from './live-stall-element.js';

defineElement('live-stall', LiveStallElement);
