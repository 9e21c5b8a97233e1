import { expect, test } from 'vitest';
import { chooseRows } from './choose-rows.js';
import { RowHeights, type Span } from './row-heights.js';

const heights = new RowHeights(10);
const rowsOf = (count: number) => Array.from({ length: count }, (_, id) => ({ id: `${id}` }));
const at = (top: number | null, drawn: Span | null, count = 1_000) =>
  chooseRows(rowsOf(count), heights, { sight: { top, height: 600 }, drawn });

test('draws what is in sight and half as much on both sides', () => {
  expect(at(5_000, null)).toEqual({ from: 470, to: 590 });
  expect(at(null, null)).toEqual({ from: 910, to: 1_000 });
  expect(at(0, null)).toEqual({ from: 0, to: 90 });
  expect(at(null, null, 20)).toEqual({ from: 0, to: 20 });
});

test('leaves what is drawn while it reaches far enough', () => {
  const drawn = { from: 470, to: 590 };
  expect(at(5_100, drawn)).toEqual(drawn);
  expect(at(5_200, drawn)).toEqual({ from: 490, to: 610 });
});

test('adds each row that comes at the end, and takes some away at once', () => {
  const drawn = { from: 910, to: 1_000 };
  expect(at(null, drawn, 1_003)).toEqual({ from: 910, to: 1_003 });
  expect(at(null, { from: 910, to: 1_029 }, 1_030)).toEqual({ from: 910, to: 1_030 });
  expect(at(null, { from: 910, to: 1_030 }, 1_031)).toEqual({ from: 941, to: 1_031 });
});

test('draws anew what is far from what was drawn', () => {
  expect(at(0, { from: 910, to: 1_000 })).toEqual({ from: 0, to: 90 });
  expect(at(null, { from: 0, to: 90 })).toEqual({ from: 910, to: 1_000 });
});
