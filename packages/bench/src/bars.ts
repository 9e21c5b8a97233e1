import { flat, least, most, over, times, under, type Asked } from './asked.ts';
import { NO_CHAT } from './chat/subjects.ts';
import { FEW_GOODS } from './goods/subjects.ts';
import type { Row } from './rows.ts';
import { EMPTY_PAGE, OURS, PEER } from './start/subjects.ts';

/** What is asked of some rows. Every number is one of the project's aims; none is asserted by a test. */
interface Bar extends Partial<Pick<Row, 'case' | 'unit'>>, Pick<Row, 'bench' | 'metric'> {
  asked: Asked;
}

const BARS: readonly Bar[] = [
  { bench: 'size', metric: 'brotli', case: 'entry', asked: most(25_000) },
  { bench: 'start', metric: 'first frame', case: 'fast', unit: 'x', asked: most(0.4) },
  { bench: 'start', metric: 'first frame', case: 'slow', unit: 'x', asked: most(0.5) },
  { bench: 'start', metric: 'js before it', unit: 'bytes', asked: most(25_000) },
  { bench: 'start', metric: 'blocking time', unit: 'ms', asked: times(0.5, PEER) },
  { bench: 'start', metric: 'cls', asked: most(0) },
  { bench: 'start', metric: 'main thread', unit: 'x', asked: most(1.5) },
  { bench: 'start', metric: 'latency', unit: 'x', asked: most(1) },
  { bench: 'start', metric: 'rebuffering', unit: 's', asked: most(0) },
  { bench: 'start', metric: 'buffered ahead', unit: 's', asked: most(30) },
  { bench: 'start', metric: 'lighthouse', unit: 'points', asked: under(2, EMPTY_PAGE) },
  { bench: 'goods', metric: 'opening, longest frame', unit: 'x', asked: most(2) },
  { bench: 'goods', metric: 'longest frame', unit: 'x', asked: most(2) },
  { bench: 'goods', metric: 'late frames', unit: '%', asked: times(1.5, FEW_GOODS) },
  { bench: 'goods', metric: 'main thread', unit: 'x', asked: most(1.5) },
  { bench: 'goods', metric: 'seen after', unit: 'frames', asked: most(1) },
  { bench: 'chat', metric: 'late frames', case: '2000', asked: over(2, NO_CHAT) },
  { bench: 'chat', metric: 'main thread', unit: 's', asked: most(3) },
  { bench: 'chat', metric: 'long tasks', asked: most(0) },
  { bench: 'chat', metric: 'tap answered', unit: 'x', asked: most(1.5) },
  { bench: 'soak', metric: 'heap, growth', unit: 'MB/h', asked: most(2) },
  { bench: 'soak', metric: 'heap, growth', unit: 'MB/min', asked: flat },
  { bench: 'soak', metric: 'nodes, growth', asked: flat },
  { bench: 'soak', metric: 'listeners, growth', asked: flat },
  { bench: 'claims', metric: 'claims/s', case: 'ledger', unit: '1/s', asked: least(30_000) },
  { bench: 'claims', metric: 'claims/s', case: 'ledger', unit: 'x', asked: least(0.6) },
  { bench: 'claims', metric: 'claims/s', case: 'http', unit: '1/s', asked: least(6_000) },
  { bench: 'claims', metric: 'claims/s', case: 'refuse', unit: '1/s', asked: least(10_000) },
  { bench: 'claims', metric: 'answer, p99', asked: most(100) },
  { bench: 'claims', metric: 'batch, p99', unit: 'x', asked: most(1.25) },
];

/**
 * What is asked of a row of ours and whether it is so; nothing where nothing is asked.
 *
 * @param all Every row of the run, for what others took.
 */
export function barOf(row: Row, all: readonly Row[]): string {
  if (!OURS.some((name) => row.subject === name || row.subject.startsWith(`${name} / `))) return '';
  const { bench, case: name, metric } = row;
  const bar = BARS.find(({ asked: _, ...which }) => isOf(row, which));
  const of = (subject: string) =>
    all.find((one) => isOf(one, { bench, case: name, metric, subject }));
  return bar?.asked(row, (subject) => of(subject)?.median ?? NaN) ?? '';
}

function isOf(row: Row, which: Partial<Row>): boolean {
  return Object.entries(which).every(([key, value]) => row[key as keyof Row] === value);
}
