import { setTimeout as pause } from 'node:timers/promises';
import { addReactions, StallError, type ReactionSums } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Room } from '../shows/room.js';
import { personKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';

/** What comes within so long is written, and told, together: not a row a heart. */
const TOGETHER_MS = 500;

interface Waiting {
  /** By person; of the rehearsal's crowd, by nobody. */
  sums: Map<string | null, ReactionSums>;
  /** Gives those who are muted. */
  written: Promise<readonly string[]>;
}

/** What viewers send beside words: summed, written in batches, and told once it is written. Who sent it is not kept, but asked for: hearts of who is barred from the talk are seen by nobody else. */
export class Reactions {
  readonly #parts: Pick<DeskParts, 'ledger' | 'rooms'>;
  /** By show. */
  readonly #waiting = new Map<string, Waiting>();

  constructor(parts: Pick<DeskParts, 'ledger' | 'rooms'>) {
    this.#parts = parts;
  }

  /** Resolves when they are written. @throws StallError `not-open` before the show, `closed` after it, `muted` for who may not speak either. */
  async add(show: string, sums: ReactionSums, by?: Pick<Actor, 'subject'>): Promise<void> {
    const room = await this.#parts.rooms.open(show);
    const { status } = room.state;
    if (status !== 'live') throw new StallError(status === 'ended' ? 'closed' : 'not-open');
    const waiting = this.#waiting.get(show) ?? this.#begin(room);
    const person = by ? personKey(room.row.personSalt, by.subject) : null;
    waiting.sums.set(person, addReactions(waiting.sums.get(person) ?? {}, sums));
    const muted = await waiting.written;
    if (person !== null && muted.includes(person)) throw new StallError('muted');
  }

  #begin(room: Room): Waiting {
    const waiting: Waiting = { sums: new Map(), written: this.#write(room) };
    this.#waiting.set(room.row.id, waiting);
    return waiting;
  }

  async #write(room: Room): Promise<readonly string[]> {
    await pause(TOGETHER_MS);
    const { id: show, account } = room.row;
    const waiting = this.#waiting.get(show)?.sums ?? [];
    this.#waiting.delete(show);
    const sent = Array.from(waiting, ([person, sums]) => ({ person, sums }));
    const take = { show, account, sent };
    const { gauges, sums, muted } = await this.#parts.ledger.enter('reactions.add', take);
    room.addGauges(gauges);
    room.addReactions(sums);
    return muted;
  }
}
