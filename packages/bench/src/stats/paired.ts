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

/** Of the normal distribution: 95 % lie within so many deviations. */
const Z = 1.959_963_985;

/** Of 1 to 4 degrees of freedom; beyond, the series is right to three digits. */
const FEW = [12.7062, 4.3027, 3.1824, 2.7764];

/** Within how many standard errors of the mean 95 % lie (Student's t; its Cornish-Fisher series). */
function studentQuantile(freedom: number): number {
  const exact = FEW[freedom - 1];
  if (exact !== undefined) return exact;
  const [z, z3, z5, z7] = [Z, Z ** 3, Z ** 5, Z ** 7];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
