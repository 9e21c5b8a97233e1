import { defineElement } from '../define/define-element.js';
import { ChatElement } from './chat-element.js';
import { ChatFieldElement } from './chat-field-element.js';

defineElement('stall-chat-field', ChatFieldElement);
defineElement('stall-chat', ChatElement);
