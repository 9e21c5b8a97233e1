import { AUDIENCE_GAUGE, BEAT_MS, readGauge, StallError } from '@livestall/protocol';
import type { Bye, ShowState } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import { Room, SNAPSHOT_MESSAGES } from './room.js';
import type { RoomContext } from './room-context.js';
import { sseFrame } from './sse-frame.js';
import { ticksFor } from './ticks-for.js';

/** How often the audience is counted. */
const COUNT_MS = 1_000;
/** A room of an ended show that nobody asked for so long leaves the memory. */
const IDLE_MS = 600_000;

/** The shows in memory. Those that have not ended, or still give prizes away, are always there; others come when they are asked for. */
export class Rooms {
  readonly #ledger: Ledger;
  readonly #context: RoomContext;
  readonly #rooms = new Map<string, Room>();
  readonly #opening = new Map<string, Promise<Room>>();
  readonly #asked = new Map<string, number>();
  readonly #timers: NodeJS.Timeout[] = [];
  #counted = 0;

  constructor(ledger: Ledger, context: RoomContext) {
    this.#ledger = ledger;
    this.#context = context;
  }

  /** Loads what is on or coming, and begins to tick. */
  async start(tickMs: number, onTick: (room: Room) => void): Promise<void> {
    const open = await this.#ledger.read('shows.open', {});
    await Promise.all(open.map((id) => this.open(id)));
    const every = (ms: number, fn: () => void) => this.#timers.push(setInterval(fn, ms));
    let tick = 0;
    every(tickMs, () => {
      tick += 1;
      for (const room of this.#rooms.values()) {
        onTick(room);
        if (tick % ticksFor(room.viewers.size) === 0) room.flush();
      }
    });
    every(COUNT_MS, () => this.#countAudiences());
    every(BEAT_MS, () => {
      const beat = sseFrame('beat', { t: this.#context.clock.now() });
      for (const room of this.#rooms.values()) room.tell(beat);
    });
    every(IDLE_MS, () => this.#forgetIdle());
  }

  /** The shows in memory. */
  ids(): string[] {
    return [...this.#rooms.keys()];
  }

  /** How many streams are open, of all shows. */
  readers(): { viewers: number; sellers: number } {
    const rooms = [...this.#rooms.values()];
    return {
      viewers: rooms.reduce((sum, { viewers }) => sum + viewers.size, 0),
      sellers: rooms.reduce((sum, { back }) => sum + back.readers.size, 0),
    };
  }

  /** An account's shows in memory. */
  ofAccount(account: string): Room[] {
    return [...this.#rooms.values()].filter(({ row }) => row.account === account);
  }

  /** A show in memory. */
  get(id: string): Room | undefined {
    return this.#rooms.get(id);
  }

  /** A show, loaded where it must be. @throws StallError `not-found`. */
  open(id: string): Promise<Room> {
    this.#asked.set(id, Date.now());
    const room = this.#rooms.get(id);
    if (room) return Promise.resolve(room);
    let opening = this.#opening.get(id);
    if (!opening) {
      opening = this.#load(id).finally(() => this.#opening.delete(id));
      this.#opening.set(id, opening);
    }
    return opening;
  }

  /** Takes a show that is gone out of memory. */
  remove(id: string): void {
    void this.#rooms.get(id)?.close();
    this.#rooms.delete(id);
    this.#asked.delete(id);
  }

  /** Sends what is left, says goodbye and stops; resolves when all of it is written. */
  async stop(bye: Bye): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    const frame = sseFrame('bye', bye);
    const closing = [...this.#rooms.values()].map((room) => {
      room.flush();
      return room.close(frame);
    });
    await Promise.all(closing);
  }

  async #load(id: string): Promise<Room> {
    const record = await this.#ledger.read('record', { show: id, messages: SNAPSHOT_MESSAGES });
    if (!record) {
      this.#asked.delete(id);
      throw new StallError('not-found', { message: 'There is no such show.' });
    }
    const room = new Room(record, this.#context);
    this.#rooms.set(id, room);
    return room;
  }

  #countAudiences(): void {
    for (const room of this.#rooms.values()) {
      const value = room.viewers.size + room.crowd;
      if (readGauge(room.gauges, AUDIENCE_GAUGE) === value) continue;
      // Not in the ledger, so the version must be above all that were told before a crash.
      const version = this.#context.opening * 2 ** 32 + ++this.#counted;
      room.addGauges({ [AUDIENCE_GAUGE]: [version, value] });
    }
  }

  #forgetIdle(): void {
    for (const [id, room] of this.#rooms) {
      const idle = Date.now() - (this.#asked.get(id) ?? 0) > IDLE_MS;
      const empty = room.viewers.size + room.back.readers.size === 0;
      const over = room.state.status === 'ended' && !isDrawing(room.state);
      if (idle && empty && over) this.remove(id);
    }
  }
}

/** Whether prizes wait that somebody is still to take, or to be called for. */
function isDrawing({ giveaways = [] }: ShowState): boolean {
  return giveaways.some(({ closed, finished }) => closed && !finished);
}
