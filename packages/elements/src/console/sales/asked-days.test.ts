import { expect, it } from 'vitest';
import { dayBegins, dayIsOver } from './asked-days.js';

it('is of the whole day, by the wall clock here', () => {
  expect(dayBegins('2026-11-27')).toBe(new Date(2026, 10, 27).getTime());
  expect(dayIsOver('2026-11-30')).toBe(new Date(2026, 11, 1).getTime());
});

it.each(['', 'soon', '2026-11'])('is no moment where there is no day: %j', (day) => {
  expect([dayBegins(day), dayIsOver(day)]).toEqual([undefined, undefined]);
});
