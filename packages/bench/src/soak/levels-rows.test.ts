import { expect, it } from 'vitest';
import { levelsRows } from './levels-rows.ts';

const what = { bench: 'soak', case: 'c', subject: 's' };

const rowsOf = (listeners: number[]) =>
  levelsRows(
    what,
    listeners.map((one) => ({ heap: 5, nodes: 100, listeners: one })),
  ).filter(({ metric }) => metric.startsWith('listeners'));

it('tells of what grows where it began, where it ended, and how fast it grew', () => {
  expect(rowsOf([10, 12, 14, 16, 18, 20, 22, 24, 26, 28])).toMatchObject([
    { ...what, metric: 'listeners, first minutes', median: 14, min: 10, max: 18, n: 5 },
    { metric: 'listeners, last minutes', median: 24, min: 20, max: 28, n: 5 },
    {
      metric: 'listeners, growth',
      unit: '/min',
      median: 2,
      min: 2,
      max: 2,
      n: 10,
      low: 2,
      high: 2,
    },
  ]);
});

it('gives no growth of what was looked at twice', () => {
  expect(rowsOf([10, 12]).map(({ metric }) => metric)).toEqual([
    'listeners, first minutes',
    'listeners, last minutes',
  ]);
});
