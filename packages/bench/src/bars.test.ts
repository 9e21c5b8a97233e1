import { expect, it } from 'vitest';
import { barOf } from './bars.ts';
import type { Row } from './rows.ts';

const row = (of: Partial<Row>): Row => ({
  ...{ bench: 'start', case: 'slow', subject: 'livestall', metric: 'first frame', unit: 'ms' },
  ...{ median: 1, min: 1, max: 1, n: 7 },
  ...of,
});

it('says whether what is asked is so', () => {
  const beside = { subject: 'livestall / hls.js', unit: 'x' };
  expect(barOf(row({ ...beside, median: 0.5 }), [])).toBe('<= 0.5 met');
  expect(barOf(row({ ...beside, median: 0.51 }), [])).toBe('<= 0.5 missed');
  const claims = { bench: 'claims', case: 'http', metric: 'claims/s', unit: '1/s' };
  expect(barOf(row({ ...claims, median: 6_000 }), [])).toBe('>= 6000 met');
  expect(barOf(row({ ...claims, median: 5_999 }), [])).toBe('>= 6000 missed');
  const late = { bench: 'claims', subject: 'livestall / no claims', metric: 'batch, p99' };
  expect(barOf(row({ ...late, unit: 'x', median: 1.26 }), [])).toBe('<= 1.25 missed');
});

it('asks for a part of what the peer took, also where somebody took nothing', () => {
  const blocking = { metric: 'blocking time' };
  const peer = row({ ...blocking, subject: 'hls.js', median: 9 });
  expect(barOf(row({ ...blocking, median: 0 }), [peer])).toBe('<= 4.5 met');
  expect(barOf(row({ ...blocking, median: 38 }), [peer])).toBe('<= 4.5 missed');
});

it('asks for nearly the points of the page without a player', () => {
  const points = { case: 'page', metric: 'lighthouse', unit: 'points' };
  const without = row({ ...points, subject: 'no player', median: 99 });
  expect(barOf(row({ ...points, median: 97 }), [without])).toBe('>= 97 met');
  expect(barOf(row({ ...points, median: 96 }), [without])).toBe('>= 97 missed');
});

it('asks that nothing is known to grow', () => {
  const growth = { bench: 'soak', metric: 'heap, growth', unit: 'MB/min', median: 0.04 };
  expect(barOf(row({ ...growth, low: -0.01, high: 0.09 }), [])).toBe('<= 0 met');
  expect(barOf(row({ ...growth, low: 0.03, high: 0.05 }), [])).toBe('<= 0 missed');
  expect(barOf(row(growth), [])).toBe('<= 0 missed');
});

it('asks nothing of peers, nor where no bar is set', () => {
  expect(barOf(row({ subject: 'hls.js', metric: 'cls', unit: '' }), [])).toBe('');
  expect(barOf(row({ metric: 'lcp' }), [])).toBe('');
});
