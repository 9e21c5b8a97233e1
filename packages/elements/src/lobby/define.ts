import { defineElement } from '../define/define-element.js';
import { LobbyElement } from './lobby-element.js';

defineElement('stall-lobby', LobbyElement);
