import type { Actor } from '../desk.js';
import type { Room } from '../shows/room.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';
import { GroupedLines } from './grouped-lines.js';

/** Who comes within so long is greeted together, so that a crowd is one line. */
const TOGETHER_MS = 10_000;

/** The most of a show that are remembered: whom it forgets the ledger knows. */
const MOST = 50_000;

/** Greets those of the fans who have a name as they come to a show that is on, once each; but for those who are barred from its talk. */
export class Arrivals {
  readonly #parts: Pick<DeskParts, 'ledger' | 'rooms'>;
  readonly #lines: GroupedLines;
  /** Those whom a show has met: nothing more is asked of them. */
  readonly #met = new WeakMap<Room, Set<string>>();

  constructor(parts: Pick<DeskParts, 'ledger' | 'rooms'>) {
    this.#parts = parts;
    this.#lines = new GroupedLines(parts, TOGETHER_MS);
  }

  /** Somebody is there. Whether they follow is for the ledger to say. */
  async meet(show: string, { account, subject, name }: Actor): Promise<void> {
    const room = await this.#parts.rooms.open(show);
    if (room.state.status !== 'live') return;
    const viewer = viewerKey(room.row.salt, subject);
    const met = this.#metIn(room);
    if (met.has(viewer)) return;
    if (met.size >= MOST) met.clear();
    met.add(viewer);
    const person = personKey(room.row.personSalt, subject);
    const take = { account, show, viewer, person };
    const { greets } = await this.#parts.ledger.enter('fan.meet', take);
    if (greets && name !== null) this.#lines.add(room, { of: 'arrived' }, { viewer, name });
  }

  /** Somebody is forgotten before they were greeted. */
  forget(show: string, viewer: string): void {
    this.#lines.forget(show, viewer);
  }

  #metIn(room: Room): Set<string> {
    const met = this.#met.get(room) ?? new Set();
    this.#met.set(room, met);
    return met;
  }
}
