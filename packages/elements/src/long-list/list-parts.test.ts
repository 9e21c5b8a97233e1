import { expect, test } from 'vitest';
import { ListParts, PART } from './list-parts.js';

const items = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));

test('a list has parts of a dozen', () => {
  const parts = new ListParts().of(items(2 * PART + 1));
  expect(parts.map(({ length }) => length)).toEqual([PART, PART, 1]);
});

test('what did not change is the same part', () => {
  const goods = new ListParts<{ n: number }>();
  const list = items(30);
  const before = goods.of(list);
  expect(goods.of(list)).toBe(before);
  const after = goods.of(list.with(13, { n: 99 }));
  expect(after.map((part, at) => part === before[at])).toEqual([true, false, true]);
  expect(after[1]?.[1]?.n).toBe(99);
  expect(goods.of(list.slice(0, 29))[2]).toHaveLength(5);
});
