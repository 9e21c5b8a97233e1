import { defineElement } from '../define/define-element.js';
import { PlayerElement } from './player-element.js';

defineElement('stall-player', PlayerElement);
