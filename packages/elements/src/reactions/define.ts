import { defineElement } from '../define/define-element.js';
import { ReactionsElement } from './reactions-element.js';

defineElement('stall-reactions', ReactionsElement);
