import { expect, it } from 'vitest';
import { ticksFor } from './ticks-for.js';

it.each([
  [0, 1],
  [10_000, 1],
  [10_001, 2],
  [100_000, 2],
  [100_001, 4],
])('a room of %d gets one in %d', (viewers, ticks) => {
  expect(ticksFor(viewers)).toBe(ticks);
});
