import { describe, expect, it } from 'vitest';
import { pairedDifference, pairedRatio } from './paired.ts';

describe('a paired difference', () => {
  it('is Student’s interval around the mean', () => {
    const pairs = [
      [12, 10],
      [15, 14],
      [11, 12],
      [18, 15],
      [14, 11],
      [13, 13],
      [16, 12],
    ] as const;
    const { low, high } = pairedDifference(pairs)!;
    expect((low + high) / 2).toBeCloseTo(12 / 7, 6);
    expect(low).toBeCloseTo(0.05, 2);
    expect(high).toBeCloseTo(3.379, 2);
  });

  // Student’s t for 1, 4, 5, 6, 10, 20 and 30 degrees of freedom, from its printed tables.
  it.each([
    [2, 12.706],
    [5, 2.776],
    [6, 2.571],
    [7, 2.447],
    [11, 2.228],
    [21, 2.086],
    [31, 2.042],
  ])('of %i pairs reaches %f standard errors to each side', (n, quantile) => {
    const values = Array.from({ length: n }, (_, i) => i);
    const mean = (n - 1) / 2;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
    const { high } = pairedDifference(values.map((value) => [value, 0] as const))!;
    expect((high - mean) / Math.sqrt(variance / n)).toBeCloseTo(quantile, 2);
  });

  it('cannot be told from one pair', () => {
    expect(pairedDifference([[1, 2]])).toBeNull();
  });
});

describe('a paired ratio', () => {
  it('does not change with a machine that slows both of a pair', () => {
    const { low, high } = pairedRatio([
      [100, 200],
      [400, 800],
      [150, 300],
    ])!;
    for (const one of [low, high]) expect(one).toBeCloseTo(0.5, 10);
  });

  it('is as far from the geometric mean to each side, in times', () => {
    const { low, high } = pairedRatio([
      [1, 2],
      [1, 4],
      [1, 3],
    ])!;
    const mean = 1 / Math.cbrt(24);
    expect(mean / low).toBeCloseTo(high / mean, 10);
    expect(low).toBeLessThan(mean);
  });

  it('is none where something took nothing', () => {
    expect(
      pairedRatio([
        [1, 2],
        [0, 2],
      ]),
    ).toBeNull();
  });
});
