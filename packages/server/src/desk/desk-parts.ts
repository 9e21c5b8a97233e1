import type { Ledger } from '../ledger/ledger.js';
import type { Rooms } from '../shows/rooms.js';
import type { SteadyClock } from '../steady-clock.js';
import type { Badges } from './badges.js';
import type { LineJudge } from '../words/line-judge.js';
import type { Holders } from './holders.js';
import type { Listeners } from './listeners.js';
import type { SpentDrops } from './spent-drops.js';

/** What the desk works with. */
export interface DeskParts {
  ledger: Ledger;
  rooms: Rooms;
  clock: SteadyClock;
  logListeners: Listeners;
  playListeners: Listeners;
  spent: SpentDrops;
  holders: Holders;
  badges: Badges;
  judge: LineJudge;
}
