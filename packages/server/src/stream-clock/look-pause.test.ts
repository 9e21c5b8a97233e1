import { expect, it } from 'vitest';
import { lookPause } from './look-pause.js';

it.each([
  [{ targetDuration: 6_300, ended: false }, 1_000],
  [{ targetDuration: 0, ended: false }, 200],
  [{ targetDuration: 1e12, ended: false }, 15_000],
  [{ targetDuration: 6_300, ended: true }, 15_000],
])('after %j comes the next look in %d ms', (playlist, pause) => {
  expect(lookPause(playlist)).toBe(pause);
});
