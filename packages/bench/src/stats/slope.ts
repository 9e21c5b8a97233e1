import type { Interval } from './paired.ts';
import { studentQuantile } from './student-quantile.ts';

/** How fast something grows. */
export interface Slope extends Interval {
  /** Of the line that fits best (least squares). */
  slope: number;
}

/**
 * By how much values that were taken at even steps grow from one to the next.
 *
 * @returns `null` with fewer than three: any two lie on a line.
 */
export function slopeOf(values: readonly number[]): Slope | null {
  const n = values.length;
  if (n < 3) return null;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = (n * (n * n - 1)) / 12;
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
  const rest = values.reduce(
    (sum, value, at) => sum + (value - mean - slope * (at - middle)) ** 2,
    0,
  );
  const reach = studentQuantile(n - 2) * Math.sqrt(rest / (n - 2) / spread);
  return { slope, low: slope - reach, high: slope + reach };
}
