/** What the streams of a server were sent since it started. */
export interface StreamTally {
  /** Batches, each made once for all readers. */
  batches: number;
  /** Messages, counted for each reader. */
  writes: number;
  /** Bytes, counted for each reader. */
  bytes: number;
}
