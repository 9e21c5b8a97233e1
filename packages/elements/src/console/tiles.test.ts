import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { tiles } from './tiles.js';

test('are the goods as they are now: the stage may be seconds behind', () => {
  const show = new FakeShow({
    state: {
      order: ['rice', 'eggs', 'honey', 'unknown'],
      pins: [{ product: 'honey', at: 1 }],
      removed: [{ product: 'eggs', at: 1 }],
    },
    stage: { order: ['honey'], pins: [] },
    gauges: { 'stock:rice': 3 },
  });
  expect(tiles(show).map(({ product, pinned, left }) => [product.id, pinned, left])).toEqual([
    ['rice', false, 3],
    ['honey', true, undefined],
  ]);
});
