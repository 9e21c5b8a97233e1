import { toRows, type Row } from '../rows.ts';
import { pairedRatio } from '../stats/paired.ts';
import type { Pace } from './pace.ts';

/** Two that took turns, ours first: both of them, and the one beside the other. */
export function besidePeer(what: string, peer: string, pairs: readonly [Pace, Pace][]): Row[] {
  const rowsOf = (metric: string, unit: string, read: (pace: Pace) => number) => {
    const values = pairs.map(([ours, theirs]) => [read(ours), read(theirs)] as const);
    const rows = (subject: string, inUnit: string, of: number[]) =>
      toRows({ bench: 'claims', case: what, subject, metric, unit: inUnit, values: of });
    const ratios = values.map(([ours, theirs]) => ours / theirs);
    return [
      ...rows(
        'livestall',
        unit,
        values.map(([ours]) => ours),
      ),
      ...rows(
        peer,
        unit,
        values.map(([, theirs]) => theirs),
      ),
      ...rows(`livestall / ${peer}`, 'x', ratios).map((row) => ({
        ...row,
        ...pairedRatio(values),
      })),
    ];
  };
  return [
    ...rowsOf('claims/s', '1/s', ({ rate }) => rate),
    ...rowsOf('processor a claim', 'µs', ({ cpu }) => cpu),
  ];
}
