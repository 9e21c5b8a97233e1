/** The stretch of one loop in which one product is on the table. */
export interface Turn {
  /** Makes each show its own. */
  seed: number;
  /** Number of the loop, from 0. */
  loop: number;
  /** Number of the turn in its loop, from 0. */
  index: number;
  product: string;
  /** Milliseconds since the first loop began. */
  from: number;
  to: number;
}
