/** One line of the table: a metric of one subject in one case, over interleaved runs. */
export interface Row {
  bench: string;
  case: string;
  subject: string;
  metric: string;
  unit: string;
  median: number;
  min: number;
  max: number;
  /** How many runs. */
  n: number;
  /** Of a subject beside its peer: where the true mean lies with 95 % confidence. */
  low?: number;
  high?: number;
}

/** What was measured, before it is summed up. */
export interface Samples extends Pick<Row, 'bench' | 'case' | 'subject' | 'metric' | 'unit'> {
  values: readonly number[];
}

/** Sums samples up; no samples give no row, so that a failed subject is seen to be missing. */
export function toRows({ values, ...what }: Samples): Row[] {
  if (values.length === 0) return [];
  const sorted = values.toSorted((a, b) => a - b);
  return [
    {
      ...what,
      median: medianOf(sorted),
      min: sorted[0] as number,
      max: sorted.at(-1) as number,
      n: sorted.length,
    },
  ];
}

/** The middle of sorted values; between two, their mean. */
export function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? NaN;
  const high = sorted[Math.ceil(middle)] ?? NaN;
  return (low + high) / 2;
}

/** A number as the table has it: to two places. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
