import { defineElement } from '../define/define-element.js';
import { PollElement } from './poll-element.js';

defineElement('stall-poll', PollElement);
