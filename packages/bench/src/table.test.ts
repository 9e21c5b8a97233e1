import { expect, it } from 'vitest';
import { formatTable } from './table.ts';

it('aligns rows, and leaves blank what only comparisons have', () => {
  const row = { bench: 'b', case: 'c', metric: 'm', min: 1, max: 3, n: 3 };
  const table = formatTable([
    { ...row, subject: 'us', unit: 'ms', median: 2 },
    { ...row, subject: 'us / them', unit: 'x', median: 0.5, low: 0.25, high: 0.754 },
  ]);
  expect(table.split('\n')).toEqual([
    'bench  case  subject    metric  median  min  max  unit  n  low   high  bar',
    'b      c     us         m       2       1    3    ms    3',
    'b      c     us / them  m       0.5     1    3    x     3  0.25  0.75',
  ]);
});
