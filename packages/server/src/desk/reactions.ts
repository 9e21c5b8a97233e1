import { setTimeout as pause } from 'node:timers/promises';
import { addReactions, StallError, type ReactionSums } from '@livestall/protocol';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';

/** What comes within so long is written, and told, together: not a row a heart. */
const TOGETHER_MS = 500;

interface Waiting {
  sums: ReactionSums;
  written: Promise<void>;
}

/** What viewers send beside words: summed, written in batches, and told once it is written. Who sent it is not kept. */
export class Reactions {
  readonly #parts: Pick<DeskParts, 'ledger' | 'rooms'>;
  /** By show. */
  readonly #waiting = new Map<string, Waiting>();

  constructor(parts: Pick<DeskParts, 'ledger' | 'rooms'>) {
    this.#parts = parts;
  }

  /** Resolves when they are written. @throws StallError `not-open` before the show, `closed` after it. */
  async add(show: string, sums: ReactionSums): Promise<void> {
    const room = await this.#parts.rooms.open(show);
    const { status } = room.state;
    if (status !== 'live') throw new StallError(status === 'ended' ? 'closed' : 'not-open');
    const waiting = this.#waiting.get(show) ?? this.#begin(room);
    waiting.sums = addReactions(waiting.sums, sums);
    return waiting.written;
  }

  #begin(room: Room): Waiting {
    const waiting = { sums: {}, written: this.#write(room) };
    this.#waiting.set(room.row.id, waiting);
    return waiting;
  }

  async #write(room: Room): Promise<void> {
    await pause(TOGETHER_MS);
    const show = room.row.id;
    const sums = this.#waiting.get(show)?.sums ?? {};
    this.#waiting.delete(show);
    room.addGauges(await this.#parts.ledger.enter('reactions.add', { show, sums }));
    room.addReactions(sums);
  }
}
