import { EMPTY_SHOW } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
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

test('loading is not empty', () => {
  expect(ids(new FakeShow({ catalog: [] }))).toBe('loading');
  expect(ids(new FakeShow({ connection: 'connecting', state: EMPTY_SHOW, catalog: [] }))).toBe(
    'loading',
  );
  expect(ids(new FakeShow({ state: { ...EMPTY_SHOW, seq: 2 }, catalog: [] }))).toEqual([]);
});
