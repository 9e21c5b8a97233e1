import { studentQuantile } from './student-quantile.ts';

/** Where the true mean lies with 95 % confidence. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * How many times as much one subject took as another, measured in pairs: Student's interval of the logarithms
 * of the pairs' ratios. What slows both of a pair, such as a busy machine, goes out.
 *
 * @returns `null` with fewer than two pairs, or where a value is zero: then look at the difference.
 */
export function pairedRatio(pairs: readonly (readonly [number, number])[]): Interval | null {
  if (pairs.some(([a, b]) => a <= 0 || b <= 0)) return null;
  const interval = intervalOf(pairs.map(([a, b]) => Math.log(a / b)));
  return interval && { low: Math.exp(interval.low), high: Math.exp(interval.high) };
}

/** How much more one subject took than another, measured in pairs. `null` with fewer than two. */
export function pairedDifference(pairs: readonly (readonly [number, number])[]): Interval | null {
  return intervalOf(pairs.map(([a, b]) => a - b));
}

function intervalOf(values: readonly number[]): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const reach = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { low: mean - reach, high: mean + reach };
}
