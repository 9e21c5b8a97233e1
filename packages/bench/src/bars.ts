import { rounded, type Row } from './rows.ts';
import { OURS, PEER } from './start/subjects.ts';

/** What is asked of some rows. Every number is one of the project's aims; none is asserted by a test. */
interface Bar extends Partial<Pick<Row, 'case' | 'unit'>>, Pick<Row, 'bench' | 'metric'> {
  /** At most this, or at least this, by the median. */
  most?: number;
  least?: number;
  /** At most so many times what the peer took, by both medians: where either may have taken nothing. */
  times?: number;
}

const BARS: readonly Bar[] = [
  { bench: 'size', metric: 'brotli', case: 'entry', most: 25_000 },
  { bench: 'start', metric: 'first frame', case: 'fast', unit: 'x', most: 0.4 },
  { bench: 'start', metric: 'first frame', case: 'slow', unit: 'x', most: 0.5 },
  { bench: 'start', metric: 'js before it', unit: 'bytes', most: 25_000 },
  { bench: 'start', metric: 'blocking time', unit: 'ms', times: 0.5 },
  { bench: 'start', metric: 'cls', most: 0 },
  { bench: 'start', metric: 'main thread', unit: 'x', most: 1.5 },
  { bench: 'start', metric: 'latency', unit: 'x', most: 1 },
  { bench: 'start', metric: 'rebuffering', unit: 's', most: 0 },
  { bench: 'start', metric: 'buffered ahead', unit: 's', most: 30 },
  { bench: 'claims', metric: 'claims/s', case: 'ledger', unit: '1/s', least: 30_000 },
  { bench: 'claims', metric: 'claims/s', case: 'ledger', unit: 'x', least: 0.6 },
  { bench: 'claims', metric: 'claims/s', case: 'http', unit: '1/s', least: 6_000 },
  { bench: 'claims', metric: 'claims/s', case: 'refuse', unit: '1/s', least: 10_000 },
  { bench: 'claims', metric: 'answer, p99', most: 100 },
];

/**
 * What is asked of a row of ours and whether it is so; nothing where nothing is asked.
 *
 * @param all Every row of the run, for what the peer took.
 */
export function barOf(row: Row, all: readonly Row[]): string {
  if (!OURS.some((name) => row.subject === name || row.subject.startsWith(`${name} / `))) return '';
  const bar = BARS.find(({ most: _most, least: _least, times: _times, ...which }) =>
    isOf(row, which),
  );
  if (!bar) return '';
  const { bench, case: name, metric } = row;
  const peer = all.find((one) => isOf(one, { bench, case: name, metric, subject: PEER }));
  const most = bar.times === undefined ? bar.most : bar.times * (peer?.median ?? NaN);
  const met = most === undefined ? row.median >= (bar.least ?? NaN) : row.median <= most;
  return `${most === undefined ? '>=' : '<='} ${rounded(most ?? bar.least ?? NaN)} ${met ? 'met' : 'missed'}`;
}

function isOf(row: Row, which: Partial<Row>): boolean {
  return Object.entries(which).every(([key, value]) => row[key as keyof Row] === value);
}
