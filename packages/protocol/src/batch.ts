import type { LogEvent } from './events.js';
import type { Gauges } from './gauges.js';
import type { Message } from './message.js';
import type { ReactionSums } from './reaction.js';
import type { Snapshot } from './snapshot.js';

/** Talk: what of it there is to be seen. */
export interface Flow {
  messages: Message[];
  /** What all viewers together sent; absent where nobody did. */
  reactions?: ReactionSums;
}

/** What happened within one tick, on all three lanes. Absent lanes were silent. */
export interface Batch {
  /** Server time. */
  t: number;
  log?: LogEvent[];
  gauge?: Gauges;
  flow?: Flow;
  /** The `poke` of each viewer who has something new to read at `/me`. */
  poke?: string[];
}

/** The first message of a stream. */
export interface Hello {
  t: number;
  epoch: string;
  /** Of the newest event that the server had when the stream began. */
  seq: number;
  /** True: what was missed since `since` follows in batches. */
  recovered: boolean;
  /** All gauges, since readings are not replayed. */
  gauges: Gauges;
}

/** A sign of life, every 20 s. */
export interface Beat {
  t: number;
}

/** The server is about to go: come back after `afterMs`, spread over `spreadMs`. */
export interface Bye {
  afterMs: number;
  spreadMs: number;
}

/** The messages of `GET /v1/shows/{show}/stream`, by their SSE event name. */
export interface StreamMessages {
  hello: Hello;
  batch: Batch;
  beat: Beat;
  /** The gap cannot be replayed: begin anew from this snapshot. */
  reset: Snapshot;
  bye: Bye;
}

/** `GET /v1/shows/{show}/head`: the newest closed window of 2 s. */
export interface Head {
  t: number;
  epoch: string;
  /** Number of the newest closed window. */
  k: number;
  /** Number of the oldest window still held. */
  oldest: number;
  seq: number;
  pollMs: number;
}

/** `GET /v1/shows/{show}/batches/{epoch}/{k}`: what was sent within window `k`. */
export interface Window {
  k: number;
  batches: Batch[];
}

/** How often a stream gives a sign of life, in milliseconds. */
export const BEAT_MS = 20_000;

/** The length of a polling window, in milliseconds. */
export const WINDOW_MS = 2_000;
