import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { productView, type ProductView } from '../goods/product-view.js';
import { GoodsParts, PART } from './goods-parts.js';

const eggs = productView(new FakeShow(), 'eggs')!;
const views = (count: number): ProductView[] => Array.from({ length: count }, () => ({ ...eggs }));

test('a list of goods has parts of a dozen', () => {
  const parts = new GoodsParts().of(views(2 * PART + 1));
  expect(parts.map(({ length }) => length)).toEqual([PART, PART, 1]);
});

test('what did not change is the same part', () => {
  const goods = new GoodsParts();
  const list = views(30);
  const before = goods.of(list);
  expect(goods.of(list)).toBe(before);
  const after = goods.of(list.with(13, { ...eggs, left: 2 }));
  expect(after.map((part, at) => part === before[at])).toEqual([true, false, true]);
  expect(after[1]?.[1]?.left).toBe(2);
  expect(goods.of(list.slice(0, 29))[2]).toHaveLength(5);
});
