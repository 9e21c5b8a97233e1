import { STRETCH_MS, StallError } from '@livestall/protocol';
import type { LogIndex, LogStretch, LogStretchRef } from '@livestall/protocol';
import { pause } from '../core/context.js';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { showPath } from '../http/paths.js';
import { toStallError } from '../http/to-stall-error.js';
import { PastStretch } from './past-stretch.js';

/** So many stretches are held: those around the playhead, and some that it may come back to. */
const HELD = 8;
/** The talk of so many stretches before the playhead's is read as well. */
const BEFORE = 2;
/** The server caches its index for so long. */
const INDEX_MS = 5_000;
/** A stretch is listed once it has been over for this long. */
const LISTED_MS = 1_000;
/** The index is read again so long before the playhead leaves what it covers. */
const AHEAD_MS = 10_000;

/**
 * Reads the stretches of the log around a moment: the one that it stands in, those just before it for
 * their talk, and the next. What fails is tried again with back-off for as long as it is wanted; a stretch
 * that is gone has a new revision, which the index knows.
 */
export class LogReader {
  readonly #context: Context;
  readonly #show: string;
  readonly #arrived: () => void;
  /** By number. An old revision tells how the show was as well as the new one. */
  readonly #held = new Map<number, PastStretch>();
  #index: LogIndex | null = null;
  #askedAt: number | null = null;
  #moment: number | null = null;
  #running = false;
  #doing: { what: LogStretchRef | null; stop: AbortController } | null = null;

  /** @param arrived Called after each stretch or index that came. */
  constructor(context: Context, show: string, arrived: () => void) {
    this.#context = context;
    this.#show = show;
    this.#arrived = arrived;
    context.signal.addEventListener('abort', () => this.want(null));
  }

  /** Reads what is missing around a moment; with `null` nothing more. */
  want(moment: number | null): void {
    this.#moment = moment;
    const doing = this.#doing;
    if (doing && !this.#wanted().includes(doing.what)) doing.stop.abort();
    if (moment !== null) void this.#run();
  }

  /** The stretch that tells how the show was at a moment; `null` while it is not here. */
  at(moment: number): PastStretch | null {
    const ref = this.#covers(moment) ? this.#refs[this.#placeOf(moment)] : undefined;
    return (ref && this.#held.get(ref.n)) ?? null;
  }

  /** The stretches up to a moment whose talk joins on without a gap, oldest first. */
  upTo(moment: number): readonly PastStretch[] {
    const joined: PastStretch[] = [];
    for (let place = this.#placeOf(moment); joined.length <= BEFORE; place -= 1) {
      const ref = this.#refs[place];
      const stretch = ref && this.#held.get(ref.n);
      if (!stretch) break;
      joined.unshift(stretch);
    }
    return joined;
  }

  /** When the stretch after that of a moment begins; `null` where none is listed. */
  nextFrom(moment: number): number | null {
    const next = this.#refs[this.#placeOf(moment) + 1];
    return next && next.from > moment ? next.from : null;
  }

  get #refs(): readonly LogStretchRef[] {
    return this.#index?.stretches ?? [];
  }

  /** Whether the index lists all that there is up to a moment. */
  #covers(moment: number): boolean {
    const over = Math.floor(moment / STRETCH_MS + 1) * STRETCH_MS + LISTED_MS;
    return this.#index !== null && over <= this.#index.t;
  }

  /** Where the newest stretch that began by then stands; the first, where all began later. */
  #placeOf(moment: number): number {
    return Math.max(
      0,
      this.#refs.findLastIndex(({ from }) => from <= moment),
    );
  }

  /** What is wanted, most pressing first; `null` is the index. */
  #wanted(): (LogStretchRef | null)[] {
    const moment = this.#moment;
    if (moment === null) return [];
    const place = this.#placeOf(moment);
    const places = [place, ...Array.from({ length: BEFORE }, (_, i) => place - 1 - i), place + 1];
    const refs = places.flatMap((one) => this.#refs[one] ?? []);
    const latest = this.#context.clock.time() - STRETCH_MS - LISTED_MS;
    const lacks = (at: number) => this.#index === null || (!this.#covers(at) && at < latest);
    return [
      ...(lacks(moment) ? [null] : []),
      ...refs,
      ...(lacks(Math.min(moment + AHEAD_MS, latest - 1)) ? [null] : []),
    ];
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let failures = 0;
    for (let what = this.#next(); what !== undefined; what = this.#next()) {
      const stop = new AbortController();
      this.#doing = { what, stop };
      try {
        await (what ? this.#readStretch(what, stop.signal) : this.#readIndex(stop.signal));
        failures = 0;
        this.#arrived();
      } catch (thrown) {
        if (stop.signal.aborted) continue;
        const error = toStallError(thrown);
        if (error.code === 'not-found') this.#index = null;
        failures += 1;
        await pause({ naps: this.#context.naps, signal: stop.signal }, failures, error);
      }
    }
    this.#doing = null;
    this.#running = false;
  }

  #next(): LogStretchRef | null | undefined {
    return this.#wanted().find((what) => !what || this.#held.get(what.n)?.rev !== what.rev);
  }

  async #readIndex(signal: AbortSignal): Promise<void> {
    const { http, naps } = this.#context;
    if (this.#askedAt !== null) {
      await naps.nap(this.#askedAt + INDEX_MS - performance.now(), signal);
      signal.throwIfAborted();
    }
    this.#askedAt = performance.now();
    const index: unknown = await http.json(showPath(this.#show, '/log'), { signal });
    if (!isIndex(index)) throw new StallError('unavailable');
    if (index.epoch !== this.#index?.epoch) this.#held.clear();
    this.#index = index;
  }

  async #readStretch(ref: LogStretchRef, signal: AbortSignal): Promise<void> {
    const epoch = this.#index?.epoch ?? '';
    const path = showPath(this.#show, `/log/${encodeURIComponent(epoch)}/${ref.n}.${ref.rev}`);
    const stretch = await this.#context.http.json<LogStretch>(path, { signal });
    this.#held.delete(ref.n);
    this.#held.set(ref.n, new PastStretch(epoch, ref, stretch));
    const wanted = this.#wanted().map((what) => what?.n);
    for (const old of this.#held.keys()) {
      if (this.#held.size > HELD && !wanted.includes(old)) this.#held.delete(old);
    }
  }
}

function isIndex(value: unknown): value is LogIndex {
  return (
    isRecord(value) &&
    Number.isFinite(value['t']) &&
    typeof value['epoch'] === 'string' &&
    Array.isArray(value['stretches']) &&
    value['stretches'].every((ref) => isRecord(ref) && Number.isFinite(ref['from']))
  );
}
