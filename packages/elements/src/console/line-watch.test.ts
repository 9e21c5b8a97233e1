import { expect, test } from 'vitest';
import { LineWatch } from './line-watch.js';

test('it knows since when the line is gone, and when it has come back', () => {
  const watch = new LineWatch();
  expect([watch.see(false, 1), watch.goneSince]).toEqual([false, null]);
  expect([watch.see(true, 2), watch.goneSince]).toEqual([false, 2]);
  expect([watch.see(true, 3), watch.goneSince]).toEqual([false, 2]);
  expect([watch.see(false, 4), watch.goneSince]).toEqual([true, null]);
});
