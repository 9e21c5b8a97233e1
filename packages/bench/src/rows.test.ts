import { expect, it } from 'vitest';
import { medianOf, toRows } from './rows.ts';

const what = { bench: 'b', case: 'c', subject: 's', metric: 'm', unit: 'ms' };

it('takes the middle, or the mean of the two in the middle', () => {
  expect(medianOf([1, 2, 9])).toBe(2);
  expect(medianOf([1, 2, 4, 9])).toBe(3);
});

it('sums samples up, whatever their order', () => {
  expect(toRows({ ...what, values: [5, 1, 3] })).toEqual([
    { ...what, median: 3, min: 1, max: 5, n: 3 },
  ]);
});

it('gives no row for a subject that never answered', () => {
  expect(toRows({ ...what, values: [] })).toEqual([]);
});
