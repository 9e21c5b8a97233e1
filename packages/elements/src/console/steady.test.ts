import { expect, test } from 'vitest';
import { Steady } from './steady.js';

test('what came up under a finger rests for a moment before a tap is meant for it', () => {
  const steady = new Steady();
  steady.see('ten', 'drop', 1_000);
  expect(steady.rests('ten', 1_001)).toBe(true);
  steady.see('ten', 'close', 2_000);
  steady.see('ten', 'close', 2_400);
  expect(steady.rests('ten', 2_350)).toBe(false);
  expect(steady.rests('ten', 2_600)).toBe(true);
  expect(steady.rests('other', 2_350)).toBe(true);
});
