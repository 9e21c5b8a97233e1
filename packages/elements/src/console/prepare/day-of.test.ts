import { expect, test } from 'vitest';
import { dayOf } from './day-of.js';

test.each([
  ['2026-11-28, 10:00', '2026-11-28'],
  ['2026年11月28日（周六）10:00', '2026-11-28'],
  ['2026/3/5', '2026-03-05'],
  ['Sa 28.11.2026', '2026-11-28'],
  ['Sat 28 November 2026, 10:00', '2026-11-28'],
  ['Saturday, Nov 28, 2026', '2026-11-28'],
  ['5 may 2026', '2026-05-05'],
])('reads the day of %j', (words, day) => {
  expect(dayOf(words, ['en'])).toBe(day);
});

test.each([
  'Saturday',
  'Sat 28 November, 10:00',
  '11月28日（周六）',
  '11/10/2026',
  'for 12 guests in 2026',
  '',
])('takes %j for no day that is sure', (words) => {
  expect(dayOf(words, ['en', 'zh'])).toBe(undefined);
});

test('knows the months of the console’s language', () => {
  expect(dayOf('28. März 2026', ['de', 'en'])).toBe('2026-03-28');
  expect(dayOf('28. März 2026', ['en'])).toBe(undefined);
});
