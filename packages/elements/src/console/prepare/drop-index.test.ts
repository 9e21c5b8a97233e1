import { expect, test } from 'vitest';
import { dropIndex } from './drop-index.js';

test.each([
  [0, 30, 0],
  [0, 95, 1],
  [0, 400, 2],
  [2, 155, 2],
  [2, 89, 1],
  [2, -40, 0],
  [1, 90, 1],
])('of items at 30, 90 and 150, the one at %i drawn to %i comes to %i', (from, y, to) => {
  // Its own middle counts for nothing: an item passes another only at that one's middle.
  expect(dropIndex([30, 90, 150], from, y)).toBe(to);
});
