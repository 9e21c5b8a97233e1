import { expect, it } from 'vitest';
import { pickFloats } from './pick-floats.js';

it('lets all float that a few sent', () => {
  expect(pickFloats({ heart: 2, leaf: 1 }, 10).toSorted()).toEqual(['heart', 'heart', 'leaf']);
  expect(pickFloats({}, 10)).toEqual([]);
});

it('lets no more float than the most, however many were sent', () => {
  const floats = pickFloats({ heart: 90_000, clap: 9_000, wow: 1 }, 10);
  expect(floats).toHaveLength(10);
  expect(floats.filter((one) => one === 'heart').length).toBeGreaterThanOrEqual(8);
  expect(floats).toContain('clap');
});

it('mixes what came together', () => {
  expect(pickFloats({ heart: 2, clap: 2 }, 10)).toEqual(['heart', 'clap', 'heart', 'clap']);
});
