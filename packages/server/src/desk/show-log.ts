import type { EventDraft, LogEvent } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { AuditDraft } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import { Serial } from './serial.js';

/** Writing to the logs of shows: into the ledger first, then to everyone. */
export class ShowLog {
  readonly #parts: DeskParts;
  readonly #serial = new Serial();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Runs a task that reads a show and then writes to it: one at a time for each show. */
  inTurn<T>(show: string, task: (room: Room) => Promise<T>): Promise<T> {
    return this.#serial.run(show, async () => task(await this.#parts.rooms.open(show)));
  }

  /** Only within a turn. */
  async append(
    room: Room,
    events: readonly EventDraft[],
    audit: readonly AuditDraft[] = [],
  ): Promise<Placed> {
    if (events.length === 0) return this.placed(room);
    const { ledger } = this.#parts;
    const take = { show: room.row.id, events, audit };
    return this.publish(room, await ledger.enter('events.append', take));
  }

  /** Publishes what the ledger has placed. */
  publish(room: Room, events: readonly LogEvent[]): Placed {
    room.addEvents(events);
    return this.placed(room);
  }

  /** Where the log stands. */
  placed({ state }: Room): Placed {
    return { t: this.#parts.clock.now(), seq: state.seq };
  }
}
