import type { SteadyClock } from '../steady-clock.js';
import type { StreamTally } from './stream-tally.js';

/** What all rooms of a server share. */
export interface RoomContext {
  epoch: string;
  /** How often the ledger was opened: tags of one opening mean nothing in another. */
  opening: number;
  clock: SteadyClock;
  tally: StreamTally;
  /** Called after a show's log grew. */
  logGrew(show: string): void;
}
