import { expect, test } from 'vitest';
import { formatCountdown, untilNextSecond } from './countdown.js';

test.each([
  [8_001, '0:09'],
  [9_000, '0:09'],
  [750_000, '12:30'],
  [3_723_000, '1:02:03'],
  [0, '0:00'],
  [-5_000, '0:00'],
])('%i ms reads %s', (ms, text) => {
  expect(formatCountdown(ms)).toBe(text);
});

test('has all countdowns read in the same moments, and each as it runs out', () => {
  const now = 1_700_000_000_250;
  expect(untilNextSecond(8_400, now)).toBe(750);
  expect(untilNextSecond(3_100, now)).toBe(750);
  expect(untilNextSecond(8_400, now + 750)).toBe(1000);
  expect(untilNextSecond(400, now)).toBe(400);
  expect(untilNextSecond(0, now)).toBeNull();
});

test('reads one second less at each of these moments', () => {
  const read: string[] = [];
  for (let [left, now] = [3_100, 250]; left > 0;) {
    read.push(formatCountdown(left));
    const step = untilNextSecond(left, now) ?? 0;
    left -= step;
    now += step;
  }
  expect(read).toEqual(['0:04', '0:03', '0:02', '0:01']);
});
