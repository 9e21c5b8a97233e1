import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { shownViews } from './shown-view.js';

const shown = [
  { product: 'honey', from: 1_000, to: 2_000 },
  { product: 'eggs', from: 2_000, to: 3_000 },
  { product: 'honey', from: 3_000 },
];
const list = (show: FakeShow) =>
  shownViews(show, 10).map(({ product, from, current }) => [product.id, from, current]);

test('all that was shown is listed, newest first, though the picture has not come to it', () => {
  const show = new FakeShow({ state: { shown } });
  show.set({ stage: { shown: [{ product: 'honey', from: 1_000 }] } });
  expect(list(show)).toEqual([
    ['honey', 3_000, false],
    ['eggs', 2_000, false],
    ['honey', 1_000, true],
  ]);
});

test('no more than are asked for are listed, the newest', () => {
  const show = new FakeShow({ state: { shown } });
  expect(shownViews(show, 2).map(({ from }) => from)).toEqual([3_000, 2_000]);
});

test('what was removed is not listed, at any moment', () => {
  const show = new FakeShow({ state: { shown, removed: [{ product: 'honey', at: 4_000 }] } });
  expect(list(show)).toEqual([['eggs', 2_000, false]]);
});
