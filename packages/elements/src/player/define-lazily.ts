import { defineAfter } from '../define/define-after.js';
import { showFirstSource } from './first-source.js';

const waiting = 'stall-player[src]:not([waits], :defined)';
const players = globalThis.document?.querySelectorAll(waiting) ?? [];

defineAfter(Array.from(players, showFirstSource), () => import('./define.js'), 'player.js');
