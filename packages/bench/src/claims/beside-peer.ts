import { toRows, type Row } from '../rows.ts';
import { pairedRatio } from '../stats/paired.ts';
import { NUMBERS, paceRows } from './pace-rows.ts';
import type { Pace } from './pace.ts';

/** Two that took turns, ours first: both of them, and the one beside the other. */
export function besidePeer(what: string, peer: string, pairs: readonly [Pace, Pace][]): Row[] {
  return [
    ...paceRows(
      what,
      'livestall',
      pairs.map(([ours]) => ours),
    ),
    ...paceRows(
      what,
      peer,
      pairs.map(([, theirs]) => theirs),
    ),
    ...NUMBERS.flatMap(({ metric, read }) =>
      ratioRows(
        { case: what, subject: `livestall / ${peer}`, metric },
        pairs.map(([ours, theirs]) => [read(ours), read(theirs)]),
      ),
    ),
  ];
}

/** How many times the second of each pair the first is. */
export function ratioRows(
  what: Pick<Row, 'case' | 'subject' | 'metric'>,
  pairs: readonly (readonly [number, number])[],
): Row[] {
  const values = pairs.map(([one, other]) => one / other);
  return toRows({ bench: 'claims', ...what, unit: 'x', values }).map((row) => ({
    ...row,
    ...pairedRatio(pairs),
  }));
}
