import type { QuantityRule } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { sampleGoods } from '../../testing/sample-goods.js';
import { quantityRange } from './quantity-range.js';

const eggs = sampleGoods.find(({ id }) => id === 'eggs')!;
const range = (quantity: QuantityRule, left?: number) => quantityRange({ ...eggs, quantity }, left);

describe('how many one may take', () => {
  it('is one to as many as are left, where the seller says nothing', () => {
    expect(quantityRange(eggs, 3)).toEqual({ least: 1, most: 3, step: 1 });
    expect(quantityRange(eggs, undefined)).toEqual({ least: 1, most: 99, step: 1 });
  });

  it('is whole steps from the least on', () => {
    expect(range({ min: 6, step: 6 }, 20)).toEqual({ least: 6, most: 18, step: 6 });
    expect(range({ min: 2, max: 9, step: 3 })).toEqual({ least: 2, most: 8, step: 3 });
  });

  it('is nothing where fewer are left than one must take', () => {
    const { least, most } = range({ min: 6 }, 5);
    expect(most).toBeLessThan(least);
  });

  it('reaches the least, however much that is', () => {
    expect(range({ min: 500 }).most).toBeGreaterThanOrEqual(500);
  });
});
