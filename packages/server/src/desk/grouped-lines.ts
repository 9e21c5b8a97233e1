import { setTimeout as pause } from 'node:timers/promises';
import type { SystemLine } from '@livestall/protocol';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import { maskName } from './mask-name.js';

/** How many are named; the others are counted. */
const NAMED = 3;

/** What happened, without to whom. */
type Happened = SystemLine extends infer Line
  ? Line extends SystemLine
    ? Omit<Line, 'names' | 'count'>
    : never
  : never;

interface Group {
  show: string;
  /** Their names, by their public keys. */
  people: Map<string, string>;
}

/** Lines that the server itself says, of what happens to many: those to whom the same happens within some time are in one of them. */
export class GroupedLines {
  readonly #parts: Pick<DeskParts, 'ledger'>;
  readonly #togetherMs: number;
  /** By show, and by what happened. */
  readonly #waiting = new Map<string, Group>();

  constructor(parts: Pick<DeskParts, 'ledger'>, togetherMs: number) {
    this.#parts = parts;
    this.#togetherMs = togetherMs;
  }

  /** @param name Of whoever it happened to; it is masked. */
  add(room: Room, happened: Happened, { viewer, name }: { viewer: string; name: string }): void {
    const key = `${room.row.id} ${JSON.stringify(happened)}`;
    const group = this.#waiting.get(key) ?? this.#begin(room, happened, key);
    group.people.set(viewer, name);
  }

  /** Somebody is forgotten: what is yet to be said is not said of them. */
  forget(show: string, viewer: string): void {
    for (const group of this.#waiting.values()) {
      if (group.show === show) group.people.delete(viewer);
    }
  }

  #begin(room: Room, happened: Happened, key: string): Group {
    const group: Group = { show: room.row.id, people: new Map() };
    this.#waiting.set(key, group);
    // What a ledger that closes meanwhile does not take is said no more: nobody waits for it.
    void this.#tell(room, happened, key).catch(() => undefined);
    return group;
  }

  async #tell(room: Room, happened: Happened, key: string): Promise<void> {
    await pause(this.#togetherMs, undefined, { ref: false });
    const group = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (!group || group.people.size === 0 || room.state.status !== 'live') return;
    const named = [...group.people].slice(0, NAMED);
    const names = named.map(([, name]) => maskName(name));
    const system: SystemLine = { ...happened, names, count: group.people.size };
    const nobody = { sender: '', name: '', text: '', role: 'host' } as const;
    const viewers = named.map(([viewer]) => viewer);
    const take = { show: room.row.id, ...nobody, system, named: viewers };
    room.addMessage((await this.#parts.ledger.enter('message.add', take)).message);
  }
}
