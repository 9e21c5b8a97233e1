import { defineElement } from '../define/define-element.js';
import { ControlsElement } from './controls-element.js';

defineElement('stall-controls', ControlsElement);
