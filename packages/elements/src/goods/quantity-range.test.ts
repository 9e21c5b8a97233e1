import type { QuantityRule } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { sampleGoods } from '../../testing/sample-goods.js';
import { quantityRange, takeable } from './quantity-range.js';

const eggs = sampleGoods.find(({ id }) => id === 'eggs')!;
const range = (quantity: QuantityRule, left?: number) => quantityRange({ ...eggs, quantity }, left);

describe('how many one may take', () => {
  it('is one to as many as are left, where the seller says nothing', () => {
    expect(quantityRange(eggs, 3)).toEqual({ least: 1, most: 3, step: 1 });
    expect(quantityRange(eggs, undefined)).toEqual({ least: 1, most: 99, step: 1 });
  });

  it('is whole steps from the least on', () => {
    expect(range({ min: 6, step: 6 }, 20)).toEqual({ least: 6, most: 18, step: 6 });
    expect(range({ min: 2, max: 9, step: 3 })).toEqual({
      ...{ least: 2, most: 8, step: 3 },
      max: 9,
    });
  });

  it('is nothing where fewer are left than one must take', () => {
    const { least, most } = range({ min: 6 }, 5);
    expect(most).toBeLessThan(least);
  });

  it('is of what is wanted as much as is left in whole steps, and at least the least', () => {
    const six = range({ min: 6, step: 6 }, 20);
    expect(takeable(12, six)).toBe(12);
    expect(takeable(40, six)).toBe(18);
    expect(takeable(13, six)).toBe(12);
    expect(takeable(0, six)).toBe(6);
    expect(takeable(12, range({ min: 6, step: 6 }, 5))).toBe(6);
  });

  it('reaches the least, however much that is', () => {
    expect(range({ min: 500 }).most).toBeGreaterThanOrEqual(500);
  });
});
