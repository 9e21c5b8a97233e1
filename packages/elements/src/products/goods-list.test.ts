import { EMPTY_SHOW } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import type { ProductView } from '../goods/product-view.js';
import { goodsList } from './goods-list.js';

const ids = (show: FakeShow) => {
  const list = goodsList(show);
  return list === 'loading' ? list : list.map(({ product }) => product.id);
};

test('the stage orders, now removes, and nothing of the catalog is lost', () => {
  const show = new FakeShow({ stage: { order: ['rice', 'eggs', 'unknown'] } });
  expect(ids(show)).toEqual(['rice', 'eggs', 'persimmons', 'honey']);
  show.now = { ...show.now, removed: [{ product: 'eggs', at: 1 }] };
  expect(ids(show)).toEqual(['rice', 'persimmons', 'honey']);
});

test('what did not change stays the same object, so that nothing of it is drawn anew', () => {
  const show = new FakeShow({ gauges: { 'stock:rice': 9 } });
  const views = () => goodsList(show) as readonly ProductView[];
  const before = views();
  show.set({ gauges: { audience: 12 } });
  expect(views()).toBe(before);
  show.set({ gauges: { 'stock:rice': 8 } });
  const after = views();
  expect(after.filter((view) => !before.includes(view))).toMatchObject([
    { product: { id: 'rice' }, left: 8 },
  ]);
  show.cart.missing.add('add');
  expect(views().map(({ action }) => action)).toEqual(Array(after.length).fill('view'));
});

test('loading is not empty', () => {
  expect(ids(new FakeShow({ catalog: [] }))).toBe('loading');
  expect(ids(new FakeShow({ connection: 'connecting', state: EMPTY_SHOW, catalog: [] }))).toBe(
    'loading',
  );
  expect(ids(new FakeShow({ state: { ...EMPTY_SHOW, seq: 2 }, catalog: [] }))).toEqual([]);
});
