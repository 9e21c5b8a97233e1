import type { Message } from '@livestall/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HeldBack } from './held-back.js';

const line = (at: number): Message => ({
  ...{ id: `m${at}`, at, sender: 's', name: 'S', role: 'viewer', text: 'Hi' },
});
const lines = [1_000, 2_000, 3_000].map(line);

// Only the timer is made: what is asked is when it looks again.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('holds back what the picture has not come to, and looks again when it does', () => {
  const changed = vi.fn();
  const held = new HeldBack(changed);
  const shown = held.read(lines, 2_200);
  expect(shown.map(({ at }) => at)).toEqual([1_000, 2_000]);
  expect(held.read(lines, 2_300), 'the same list while nothing is due').toBe(shown);
  vi.advanceTimersByTime(699);
  expect(changed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(changed).toHaveBeenCalledOnce();
  expect(held.read(lines, 3_000)).toBe(lines);
});

it('does not look all the time where a picture stands just before a line', () => {
  const changed = vi.fn(() => void held.read(lines, 1_999.9));
  const held = new HeldBack(changed);
  held.read(lines, 1_999.9);
  vi.advanceTimersByTime(1_000);
  expect(changed).toHaveBeenCalledTimes(4);
  held.stop();
});

it('holds nothing back where no picture is followed', () => {
  expect(new HeldBack(() => undefined).read(lines, null)).toBe(lines);
});
