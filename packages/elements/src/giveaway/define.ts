import { defineElement } from '../define/define-element.js';
import { GiveawayElement } from './giveaway-element.js';

defineElement('stall-giveaway', GiveawayElement);
