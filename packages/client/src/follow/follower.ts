import { applyGauges, formatPosition, isPlaced } from '@livestall/protocol';
import type {
  Batch,
  Gauges,
  Hello,
  LogEvent,
  Message,
  Playlists,
  Snapshot,
} from '@livestall/protocol';
import { pause } from '../core/context.js';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { showPath } from '../http/paths.js';
import { toStallError } from '../http/to-stall-error.js';
import type { Standing } from '../stream/tab-word.js';
import { assertSnapshot } from './assert-snapshot.js';
import { History } from './history.js';
import { playlistsOf } from './playlists-of.js';

/** Events beyond a hole that are held until it is filled; a snapshot brings what is more. */
const HELD = 1_000;

/** Who hears what the follower took in. */
export interface FollowerListener {
  /** Events that arrived, in order and each once; never what was there before following began. */
  events(events: readonly LogEvent[]): void;
  /** @param t Server time of the batch that brought them; `undefined`: they were said before, and a snapshot has them. */
  messages(messages: readonly Message[], t: number | undefined): void;
}

/**
 * Puts together what snapshots, streams and polls tell: a dense log, and gauges that never go back. A
 * hole or another epoch is mended by a snapshot, tried with jitter until it is new enough.
 */
export class Follower {
  readonly history = new History();
  gauges: Gauges = {};
  /** As the last snapshot brought them. */
  playlists: Playlists | null = null;
  readonly #context: Context;
  readonly #show: string;
  readonly #listener: FollowerListener;
  /** The epoch that the stream or the head told: snapshots of another are old copies from a cache. */
  #told: string | null = null;
  /** The newest event that the log of that epoch is known to have. */
  #newest = 0;
  /** Events that arrived beyond a hole, by number. */
  #held = new Map<number, LogEvent>();
  #mending = false;

  constructor(context: Context, show: string, listener: FollowerListener) {
    this.#context = context;
    this.#show = show;
    this.#listener = listener;
  }

  /** Where the log stands, as `since=` takes it. */
  get position(): string {
    return formatPosition({ epoch: this.history.epoch ?? '', seq: this.history.now.seq });
  }

  /** How it stands, for another tab. */
  get standing(): Standing {
    const { epoch, now } = this.history;
    return { epoch: epoch ?? '', seq: now.seq, gauges: this.gauges };
  }

  /** Fetches a snapshot and takes it. @throws StallError */
  async fetchSnapshot(): Promise<Snapshot> {
    const { http, signal } = this.#context;
    const snapshot: unknown = await http.json(showPath(this.#show), { signal });
    assertSnapshot(snapshot);
    if (this.#told === null || this.#told === snapshot.epoch) this.#take(snapshot);
    return snapshot;
  }

  /** The stream began. Its `reset` follows where it begins another epoch. */
  hello({ epoch, gauges }: Hello): void {
    this.#tell(epoch);
    if (epoch === this.history.epoch) this.#setGauges(gauges);
  }

  /** The stream begins anew from this snapshot. @throws StallError */
  reset(snapshot: unknown): void {
    assertSnapshot(snapshot);
    this.#tell(snapshot.epoch);
    this.#take(snapshot);
  }

  /** Hears, other than by the stream, which epoch is the server's now, and how far its log goes. */
  tell(epoch: string, seq = 0): void {
    this.#tell(epoch);
    this.#newest = Math.max(this.#newest, seq);
    if (this.#isBehind()) void this.mend();
  }

  /** Takes one batch of the told epoch; what is known already is dropped. */
  batch({ t, log, gauge, flow }: Batch): void {
    if (this.history.epoch === this.#told && gauge) this.#setGauges(gauge);
    if (Array.isArray(flow?.messages)) this.#tellMessages(flow.messages, log, t);
    this.#hold(log);
    this.#settle();
    if (this.#isBehind()) void this.mend();
  }

  /** Fetches snapshots until nothing is missing. */
  async mend(): Promise<void> {
    if (this.#mending) return;
    this.#mending = true;
    const { signal } = this.#context;
    for (let failures = 1; this.#isBehind() && !signal.aborted; failures += 1) {
      const error = await this.fetchSnapshot().then(() => null, toStallError);
      if (this.#isBehind()) await pause(this.#context, failures, error);
    }
    this.#mending = false;
  }

  /** Whether it is an event with a place in the log that was not known before. */
  #isNews(event: unknown): event is LogEvent {
    return (
      isPlaced(event) && (this.history.epoch !== this.#told || event.seq > this.history.now.seq)
    );
  }

  #tell(epoch: string): void {
    if (this.#told !== epoch) {
      this.#held.clear();
      this.#newest = 0;
    }
    this.#told = epoch;
  }

  /** Lines that are back were said before, however many they are. */
  #tellMessages(messages: readonly Message[], log: unknown, t: number): void {
    const events = Array.isArray(log) ? log.filter(isPlaced) : [];
    const back = new Set(events.filter(isRestored).map(({ data }) => data.message));
    // What the server sends is looked at by who hears it.
    const isBack = (line: Message | null) => line !== null && back.has(line.id);
    const restored = messages.filter(isBack);
    if (restored.length > 0) this.#listener.messages(restored, undefined);
    const fresh = messages.filter((line) => !isBack(line));
    if (fresh.length > 0) this.#listener.messages(fresh, t);
  }

  /** Keeps events until it is their turn. */
  #hold(events: unknown): void {
    for (const event of Array.isArray(events) ? events : []) {
      if (this.#isNews(event) && this.#held.size < HELD) this.#held.set(event.seq, event);
    }
  }

  #isBehind(): boolean {
    const { epoch, now } = this.history;
    return this.#held.size > 0 || epoch !== this.#told || now.seq < this.#newest;
  }

  #take(snapshot: Snapshot): void {
    if (snapshot.epoch !== this.history.epoch) this.gauges = {};
    this.#told = snapshot.epoch;
    // Of a log that is followed already, these are what was missed. Else it is where following begins.
    const { epoch, now } = this.history;
    if (snapshot.epoch === epoch && snapshot.base.seq <= now.seq) this.#hold(snapshot.events);
    this.history.take(snapshot);
    this.playlists = playlistsOf(snapshot);
    this.#setGauges(snapshot.gauges);
    if (Array.isArray(snapshot.messages)) this.#listener.messages(snapshot.messages, undefined);
    this.#settle();
    this.#context.changed();
  }

  /** Folds in the held events that are next, and lets go of those that a snapshot has brought as well. */
  #settle(): void {
    if (this.history.epoch !== this.#told) return;
    const arrived: LogEvent[] = [];
    const known = this.history.now.seq;
    for (const [seq, event] of [...this.#held].sort(([a], [b]) => a - b)) {
      if (seq > this.history.now.seq && !this.history.add(event)) break;
      this.#held.delete(seq);
      arrived.push(event);
    }
    if (this.history.now.seq > known) this.#context.changed();
    if (arrived.length > 0) this.#listener.events(arrived);
  }

  #setGauges(readings: Gauges | undefined): void {
    const gauges = applyGauges(this.gauges, readings);
    if (gauges === this.gauges) return;
    this.gauges = gauges;
    this.#context.changed();
  }
}

function isRestored(event: LogEvent): event is LogEvent<'message.restored'> {
  return event.type === 'message.restored' && isRecord(event.data);
}
