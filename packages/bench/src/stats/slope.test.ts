import { expect, it } from 'vitest';
import { slopeOf } from './slope.ts';

it('is exact where all values lie on a line', () => {
  const { slope, low, high } = slopeOf([7, 9, 11, 13])!;
  for (const one of [slope, low, high]) expect(one).toBeCloseTo(2, 10);
});

// Student’s t of 4 degrees of freedom is 2.7764.
it('is the line of least squares, with Student’s interval around it', () => {
  const { slope, low, high } = slopeOf([1, 3, 2, 5, 4, 6])!;
  expect(slope).toBeCloseTo(0.885_714, 6);
  expect(low).toBeCloseTo(0.241_3, 2);
  expect(high).toBeCloseTo(1.530_2, 2);
});

it('cannot be told from two values', () => {
  expect(slopeOf([1, 2])).toBeNull();
});
