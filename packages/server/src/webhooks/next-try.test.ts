import { expect, it } from 'vitest';
import { nextTry } from './next-try.js';

it('tries for more than a day, ever more rarely, then gives up', () => {
  const pauses = Array.from({ length: 8 }, (_, tries) => nextTry(tries, 0, 0.5));
  expect(pauses.at(-1)).toBeNull();
  const waits = pauses.filter((pause) => pause !== null);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(86_400_000);
});

it('asks a backend that comes back not everything at once', () => {
  expect([nextTry(0, 0, 0), nextTry(0, 0, 1)]).toEqual([4_500, 5_500]);
});

it('leaves a backend alone for as long as it asks, and no longer than it ever would', () => {
  expect([nextTry(0, 60_000, 0), nextTry(0, 60_000, 1)]).toEqual([60_000, 66_000]);
  expect(nextTry(2, 60_000, 0.5)).toBe(nextTry(2, 0, 0.5));
  expect(nextTry(0, 1e12, 0)).toBe(18 * 3_600_000);
  expect(nextTry(7, 60_000)).toBeNull();
});
