import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RestTimer } from './rest-timer.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('rests a while after the last stir, and wakes with the next', () => {
  const changed = vi.fn();
  const timer = new RestTimer(changed);
  timer.stir();
  vi.advanceTimersByTime(2_000);
  timer.stir();
  vi.advanceTimersByTime(2_000);
  expect([timer.resting, changed.mock.calls.length]).toEqual([false, 0]);
  vi.advanceTimersByTime(1_001);
  expect([timer.resting, changed.mock.calls.length]).toEqual([true, 1]);
  timer.stir();
  expect([timer.resting, changed.mock.calls.length]).toEqual([false, 2]);
});

test('rests at once when it is told to, and says nothing once it is stopped', () => {
  const changed = vi.fn();
  const timer = new RestTimer(changed);
  timer.stir();
  timer.rest();
  expect(timer.resting).toBe(true);
  timer.stir();
  timer.stop();
  vi.advanceTimersByTime(10_000);
  expect(timer.resting).toBe(false);
});
