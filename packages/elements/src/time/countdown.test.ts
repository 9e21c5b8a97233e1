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

test('names the moment at which the text changes', () => {
  expect(untilNextSecond(8_400)).toBe(400);
  expect(untilNextSecond(8_000)).toBe(1000);
  expect(formatCountdown(8_400 - 400)).not.toBe(formatCountdown(8_400));
  expect(untilNextSecond(0)).toBeNull();
});
