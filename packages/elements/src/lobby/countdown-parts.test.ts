import { expect, test } from 'vitest';
import { countdownParts } from './countdown-parts.js';

test('takes a time apart, with the second that has begun', () => {
  const ms = ((2 * 24 + 3) * 60 + 4) * 60_000 + 4_001;
  expect(countdownParts(ms)).toEqual({ days: 2, hours: 3, minutes: 4, seconds: 5 });
  expect(countdownParts(86_400_000)).toEqual({ days: 1, hours: 0, minutes: 0, seconds: 0 });
  expect(countdownParts(-5)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
});
