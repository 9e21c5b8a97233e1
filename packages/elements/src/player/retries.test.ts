import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Retries } from './retries.js';

let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

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
  const retries = new Retries(act, () => true);
  const tried = () => act.mock.calls.length;
  expect(waits(retries, tried, 6)).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  retries.forget();
  expect(waits(retries, tried, 1)).toEqual([4_000]);
});

it('spreads the tries of a crowd', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const act = vi.fn();
  expect(waits(new Retries(act, () => true), () => act.mock.calls.length, 1)).toEqual([2_000]);
});

it('tries at once when the network is back, once', () => {
  const act = vi.fn();
  const retries = new Retries(act, () => true);
  page.dispatchEvent(new Event('online'));
  retries.plan();
  page.dispatchEvent(new Event('online'));
  page.dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(120_000);
  expect(act).toHaveBeenCalledTimes(1);
});

it('waits for somebody to see or hear it', () => {
  let heeded = false;
  const act = vi.fn();
  const retries = new Retries(act, () => heeded);
  retries.plan();
  vi.advanceTimersByTime(120_000);
  page.dispatchEvent(new Event('online'));
  expect(act).not.toHaveBeenCalled();
  heeded = true;
  page.dispatchEvent(new Event('visibilitychange'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(act).toHaveBeenCalledTimes(1);
});

it('tries no more once it is stopped', () => {
  const act = vi.fn();
  const retries = new Retries(act, () => true);
  retries.plan();
  retries.stop();
  vi.advanceTimersByTime(120_000);
  page.dispatchEvent(new Event('online'));
  expect(act).not.toHaveBeenCalled();
});
