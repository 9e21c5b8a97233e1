import type { LogEvent } from './events.js';
import type { Message } from './message.js';
import type { PastReactions } from './reaction.js';
import type { ShowState } from './show-state.js';

/**
 * The length of a stretch of the log, in milliseconds. Stretches lie on a grid of the ledger's clock:
 * stretch `n` begins at `n * STRETCH_MS` and ends before the next.
 */
export const STRETCH_MS = 30_000;

/** A stretch in the index: whatever it gives is at its address, `/log/{epoch}/{n}.{rev}`, for good. */
export interface LogStretchRef {
  n: number;
  /** Begins at 0, and rises when lines of the stretch are taken away or come back. */
  rev: number;
  from: number;
  /** Exclusive. */
  to: number;
  /** Of the newest event before `from`: where the state that it begins with stands. */
  seq: number;
}

/** `GET /v1/shows/{show}/log`: the stretches that are over and in which something happened. */
export interface LogIndex {
  /** Server time. */
  t: number;
  epoch: string;
  /** Of the newest event within the listed stretches. */
  seq: number;
  /** Oldest first. For a moment `m`, the newest with `from <= m`. */
  stretches: LogStretchRef[];
}

/** `GET /v1/shows/{show}/log/{epoch}/{n}.{rev}`: half a minute of a show, to be read by itself. */
export interface LogStretch {
  n: number;
  rev: number;
  from: number;
  /** Exclusive. */
  to: number;
  /** Everything before `from`, folded. */
  state: ShowState;
  events: LogEvent[];
  /** What was said, oldest first, without what was redacted since. */
  messages: Message[];
  /** By spans of some seconds, oldest first; absent where nobody sent any. */
  reactions?: PastReactions[];
}
