import type { Ledger } from '../ledger/ledger.js';
import type { Rooms } from '../shows/rooms.js';
import type { ServerClock } from '../shows/server-clock.js';
import type { Listeners } from './listeners.js';

/** What the desk works with. */
export interface DeskParts {
  ledger: Ledger;
  rooms: Rooms;
  clock: ServerClock;
  logListeners: Listeners;
  playListeners: Listeners;
}
