import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Ticker } from './ticker.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one timer serves all, each at its own time, once', () => {
  const ticker = new Ticker();
  const soon = vi.fn();
  const late = vi.fn();
  ticker.at(900, late);
  ticker.at(100, soon);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(100);
  expect(soon).toHaveBeenCalledTimes(1);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(soon).toHaveBeenCalledTimes(1);
  expect(late).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('what has slack comes with what is due, or alone when it is over', () => {
  const ticker = new Ticker();
  const lax = vi.fn();
  const sharp = vi.fn();
  ticker.at(600, lax, 600);
  ticker.at(500, sharp);
  vi.advanceTimersByTime(500);
  expect(sharp).toHaveBeenCalledTimes(1);
  ticker.at(500, sharp);
  vi.advanceTimersByTime(499);
  expect(lax).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(lax).toHaveBeenCalledTimes(1);
  ticker.at(600, lax, 600);
  vi.advanceTimersByTime(1_199);
  expect(lax).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(lax).toHaveBeenCalledTimes(2);
});

test('a wish can be replaced and taken back', () => {
  const ticker = new Ticker();
  const fn = vi.fn();
  ticker.at(100, fn);
  ticker.at(300, fn);
  vi.advanceTimersByTime(200);
  expect(fn).not.toHaveBeenCalled();
  ticker.drop(fn);
  vi.advanceTimersByTime(1_000);
  expect(fn).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('what waits for months does not fire at once', () => {
  const ticker = new Ticker();
  const fn = vi.fn();
  ticker.at(90 * 86_400_000, fn);
  vi.advanceTimersByTime(60 * 86_400_000);
  expect(fn).not.toHaveBeenCalled();
  vi.advanceTimersByTime(31 * 86_400_000);
  expect(fn).toHaveBeenCalledTimes(1);
});
