const FIRST_MS = 1_000;
const LAST_MS = 30_000;

/**
 * How long to wait after `failures` tries in a row, in milliseconds: anything up to a bound that doubles
 * from 1 s to 30 s. Full jitter spreads a crowd that was cut off at the same instant.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(failures: number): number {
  return Math.random() * Math.min(LAST_MS, FIRST_MS * 2 ** (failures - 1));
}
