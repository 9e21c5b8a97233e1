import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Retries } from './retries.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** After how many milliseconds each of so many failures is tried again. */
function waits(retries: Retries, tried: () => number, failures: number): number[] {
  return Array.from({ length: failures }, () => {
    const [before, began] = [tried(), Date.now()];
    retries.plan();
    while (tried() === before) vi.advanceTimersByTime(1_000);
    return Date.now() - began;
  });
}

it('waits twice as long each time, a minute at most, and anew once it has worked', () => {
  const act = vi.fn();
  const retries = new Retries(act);
  const tried = () => act.mock.calls.length;
  expect(waits(retries, tried, 6)).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  retries.forget();
  expect(waits(retries, tried, 1)).toEqual([4_000]);
});

it('tries no more once it is stopped', () => {
  const act = vi.fn();
  const retries = new Retries(act);
  retries.plan();
  retries.stop();
  vi.advanceTimersByTime(120_000);
  expect(act).not.toHaveBeenCalled();
});
