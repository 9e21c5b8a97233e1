import type { Stream, StreamClock } from './stream.js';

/** A recording of an ended show: where it is, and how its picture's dates map to server time. */
export interface Recording {
  stream: Stream;
  /** Oldest first, as the show's own are: `momentOf` and `dateOf` read them alike. */
  clocks: StreamClock[];
}
