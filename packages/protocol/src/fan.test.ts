import { expect, it } from 'vitest';
import { FAN_LEVELS, FAN_POINTS, fanOf } from './fan.js';

it('is of the first level who follows, and of none who does not', () => {
  expect(fanOf(true, 0)).toEqual({ follows: true, level: 1, points: 0, next: 50 });
  expect(fanOf(false, 70)).toEqual({ follows: false, level: 0, points: 70, next: 150 });
});

it('rises at each step, and not before it', () => {
  for (const [index, from] of FAN_LEVELS.entries()) {
    expect(fanOf(true, from).level).toBe(index + 1);
    if (from > 0) expect(fanOf(true, from - 1)).toMatchObject({ level: index, next: from });
  }
  expect(fanOf(true, 1e9)).toMatchObject({ level: FAN_LEVELS.length, next: null });
});

it('gives no more in a show than some deeds are worth', () => {
  for (const { each, most } of Object.values(FAN_POINTS)) expect(most % each).toBe(0);
});
