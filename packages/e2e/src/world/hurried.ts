/** A clock that runs faster than the machine's, and shows the same everywhere. */
export interface Hurry {
  /** When both showed the same: milliseconds since the epoch. */
  from: number;
  /** How many of its milliseconds are one of the machine's. */
  pace: number;
}

/** Such a clock. */
export function hurried({ from, pace }: Hurry, machine: () => number = Date.now): () => number {
  return () => from + Math.floor((machine() - from) * pace);
}
