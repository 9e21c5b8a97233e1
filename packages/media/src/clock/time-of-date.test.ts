import { expect, it } from 'vitest';
import type { Stretch } from './stretches.js';
import { timeOfDate } from './time-of-date.js';

const stretch = (start: number, date: number | null, discontinuity = 0): Stretch => ({
  start,
  end: start + 2,
  date,
  discontinuity,
});

it('finds a date inside a stretch', () => {
  const stretches = [stretch(10, 50_000), stretch(12, 52_000)];
  expect(timeOfDate(stretches, { date: 51_500 })).toBe(11.5);
  expect(timeOfDate(stretches, { date: 52_000 })).toBe(12);
});

it('gives the nearest place for a date that is not there', () => {
  const stretches = [stretch(10, 50_000), stretch(12, 52_000), stretch(14, 90_000, 1)];
  expect(timeOfDate(stretches, { date: 1_000 })).toBe(10);
  expect(timeOfDate(stretches, { date: 60_000 })).toBe(14);
  expect(timeOfDate(stretches, { date: 80_000 })).toBe(14);
  expect(timeOfDate(stretches, { date: 99_000 })).toBe(16);
});

it('tells one date on two stretches apart by the discontinuity, else takes the later', () => {
  const stretches = [stretch(10, 50_000, 3), stretch(12, 50_000, 4)];
  expect(timeOfDate(stretches, { date: 51_000, discontinuity: 3 })).toBe(11);
  expect(timeOfDate(stretches, { date: 51_000, discontinuity: 4 })).toBe(13);
  expect(timeOfDate(stretches, { date: 51_000 })).toBe(13);
});

it('knows no place where there are no dates', () => {
  expect(timeOfDate([], { date: 1 })).toBeNull();
  expect(timeOfDate([stretch(10, null)], { date: 1 })).toBeNull();
});
