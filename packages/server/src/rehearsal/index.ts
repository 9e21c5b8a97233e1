export { rehearsalMedia } from './rehearsal-media.js';
export { startRehearsal } from './start-rehearsal.js';
export type { RehearsalOptions } from './start-rehearsal.js';
