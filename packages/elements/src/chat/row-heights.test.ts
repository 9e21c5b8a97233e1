import { expect, test } from 'vitest';
import { RowHeights, type Row } from './row-heights.js';

const rowsOf = (count: number) => Array.from({ length: count }, (_, id) => ({ id: `${id}` }));

test('takes what was measured, and the mean of it for the others', () => {
  const rows = rowsOf(4);
  const heights = new RowHeights(28);
  expect(heights.sum(rows, { from: 0, to: 4 })).toBe(112);
  heights.set(rows[0]!, 20);
  heights.set(rows[1]!, 60);
  expect(rows.map((row) => heights.of(row))).toEqual([20, 60, 40, 40]);
  expect(heights.sum(rows, { from: 1, to: 3 })).toBe(100);
});

test('guesses by the mean until another width was measured, and does not measure a row twice for it', () => {
  const [a, b, c] = rowsOf(3) as [Row, Row, Row];
  const heights = new RowHeights(28);
  heights.set(a, 20);
  heights.set(a, 40);
  expect(heights.of(b)).toBe(20);
  heights.forget();
  expect(heights.of(a)).toBe(20);
  heights.set(c, 70);
  expect(heights.of(a)).toBe(70);
});

test('finds the rows between two heights, those in part among them', () => {
  const rows = rowsOf(10);
  const heights = new RowHeights(10);
  expect(heights.between(rows, 10, 30)).toEqual({ from: 1, to: 3 });
  expect(heights.between(rows, 15, 31)).toEqual({ from: 1, to: 4 });
  expect(heights.between(rows, -50, 5)).toEqual({ from: 0, to: 1 });
  expect(heights.between(rows, 5_000, 6_000)).toEqual({ from: 9, to: 10 });
  expect(heights.between([], 0, 100)).toEqual({ from: 0, to: 0 });
});

test('finds the last rows that fill a height', () => {
  const rows = rowsOf(10);
  const heights = new RowHeights(10);
  expect(heights.last(rows, 25)).toEqual({ from: 7, to: 10 });
  expect(heights.last(rows, 5_000)).toEqual({ from: 0, to: 10 });
});
