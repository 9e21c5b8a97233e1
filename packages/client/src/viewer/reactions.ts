import {
  addReactions,
  REACTION_LIMIT,
  reactionGauge,
  REACTIONS,
  REACTIONS_MS,
  readGauge,
  readReactions,
} from '@livestall/protocol';
import type { Gauges, Reaction, ReactionSums, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';
import { isPassing, toStallError } from '../http/to-stall-error.js';
import type { Visits } from './visits.js';

/** Older taps are let go: a heart that comes long after its moment means nothing, and a burst of them less. */
const FRESH_MS = 6_000;

/** What a viewer's reactions need of the show. */
export interface ReactionsOptions {
  visits: Visits;
  now: () => ShowState;
  /** Hears what others sent, and over how long. */
  reacted: (sums: ReactionSums, overMs: number) => void;
}

/** Taps of this viewer, which go out as sums; and what others sent. */
export class Reactions {
  readonly #context: Context;
  readonly #options: ReactionsOptions;
  /** Yet to be sent. */
  #waiting: ReactionSums = {};
  /** Sent, and yet to come back among everybody's. */
  #unheard: ReactionSums = {};
  #gauges: Gauges = {};
  #totals: ReactionSums = {};
  #running = false;

  constructor(context: Context, options: ReactionsOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** How often each was sent in all, one's own at once: the same object until that changes. */
  get totals(): ReactionSums {
    return this.#totals;
  }

  /** Readings may have come in. What was tapped stays counted while the server's count of it is on its way. */
  count(gauges: Gauges): void {
    if (gauges === this.#gauges) return;
    this.#gauges = gauges;
    const totals = highest(counted(gauges), this.#totals);
    if (REACTIONS.some((one) => totals[one] !== this.#totals[one])) this.#totals = totals;
  }

  /** Counts a tap. More of them than anybody could mean, and those before or after the show, are not counted. */
  tap(reaction: Reaction): void {
    if (this.#options.now().status !== 'live') return;
    if ((this.#waiting[reaction] ?? 0) >= REACTION_LIMIT) return;
    this.#waiting = addReactions(this.#waiting, { [reaction]: 1 });
    this.#totals = addReactions(this.#totals, { [reaction]: 1 });
    this.#context.changed();
    if (!this.#running) void this.#run();
  }

  /** Takes what a batch told: all but one's own, which were seen when they were tapped. */
  hear(told: unknown): void {
    const sums = readReactions(told);
    const others = less(sums, this.#unheard);
    this.#unheard = less(this.#unheard, sums);
    if (isAny(others)) this.#options.reacted(others, REACTIONS_MS);
  }

  /** Another person is here now: nothing is sent in their name. */
  empty(): void {
    this.#waiting = {};
    this.#context.changed();
  }

  async #run(): Promise<void> {
    const { signal } = this.#context;
    this.#running = true;
    while (isAny(this.#waiting) && !signal.aborted) {
      const since = performance.now();
      await sleep(REACTIONS_MS, signal);
      if (isAny(this.#waiting) && !signal.aborted) await this.#send(since);
    }
    this.#running = false;
  }

  async #send(since: number): Promise<void> {
    const sums = this.#waiting;
    this.#waiting = {};
    this.#unheard = sums;
    try {
      await this.#options.visits.call<null>('/reactions', { body: { sums } });
    } catch (thrown) {
      const error = toStallError(thrown);
      this.#unheard = {};
      const again = isPassing(error) || error.code === 'rate-limited';
      if (again) await sleep(error.retryAfterMs ?? 0, this.#context.signal);
      const fresh = performance.now() - since < FRESH_MS;
      if (again && fresh) this.#waiting = atMost(addReactions(sums, this.#waiting));
      else this.#totals = addReactions(counted(this.#gauges), this.#waiting);
      this.#context.changed();
    }
  }
}

function counted(gauges: Gauges): ReactionSums {
  return readReactions(
    Object.fromEntries(REACTIONS.map((one) => [one, readGauge(gauges, reactionGauge(one))])),
  );
}

function isAny(sums: ReactionSums): boolean {
  return REACTIONS.some((one) => sums[one] !== undefined);
}

function less(sums: ReactionSums, by: ReactionSums): ReactionSums {
  return eachOf((one) => (sums[one] ?? 0) - (by[one] ?? 0));
}

function highest(a: ReactionSums, b: ReactionSums): ReactionSums {
  return eachOf((one) => Math.max(a[one] ?? 0, b[one] ?? 0));
}

function atMost(sums: ReactionSums): ReactionSums {
  return eachOf((one) => Math.min(sums[one] ?? 0, REACTION_LIMIT));
}

function eachOf(count: (one: Reaction) => number): ReactionSums {
  return readReactions(Object.fromEntries(REACTIONS.map((one) => [one, count(one)])));
}
