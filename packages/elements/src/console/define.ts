import { defineElement } from '../define/define-element.js';
import '../chat/define.js';
import { ConsoleElement } from './console-element.js';

defineElement('stall-console', ConsoleElement);
