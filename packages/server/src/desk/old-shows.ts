import type { Forgotten } from '../ledger/contract/show-ops.js';
import type { DeskParts } from './desk-parts.js';

/** How many rows of an old show go in one write: some milliseconds. */
const ROWS = 500;

/** Forgets shows that are over, some rows at a time; the room of one that is gone is closed. */
export class OldShows {
  readonly #parts: Pick<DeskParts, 'ledger' | 'rooms' | 'clock'>;

  constructor(parts: Pick<DeskParts, 'ledger' | 'rooms' | 'clock'>) {
    this.#parts = parts;
  }

  /** Lets a channel's rehearsals go, but for the newest. */
  async prune(channel: string, keep: number): Promise<void> {
    const take = { channel, keep, limit: ROWS };
    while (this.#close(await this.#parts.ledger.enter('shows.prune', take)));
  }

  /** Lets some of one show go that ended so long ago; gives whether there may be more to forget. */
  async expire(endedMsAgo: number): Promise<boolean> {
    const { ledger, clock } = this.#parts;
    const take = { endedBefore: clock.now() - endedMsAgo, limit: ROWS };
    return this.#close(await ledger.enter('shows.expire', take));
  }

  #close({ show, more }: Forgotten): boolean {
    if (show !== null) this.#parts.rooms.remove(show);
    return more;
  }
}
