import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patiently } from './patiently.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('tries again, more and more slowly, until it works', async () => {
  const times: number[] = [];
  const start = Date.now();
  const failed = vi.fn();
  const act = vi.fn(() => {
    times.push(Date.now() - start);
    return times.length < 4 ? Promise.reject(new Error('gone')) : Promise.resolve('here');
  });
  const result = patiently(act, failed);
  await vi.runAllTimersAsync();
  expect(await result).toBe('here');
  expect(times).toEqual([0, 1_000, 3_000, 7_000]);
  expect(failed).toHaveBeenCalledTimes(3);
});
