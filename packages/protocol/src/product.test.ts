import { describe, expect, it } from 'vitest';
import { findVariant, type Product, stockGauge } from './product.js';

const value = (id: string) => ({ id, label: id });
const rice: Product = {
  id: 'rice',
  title: 'Rice',
  pictures: [],
  url: 'https://shop.example/rice',
  price: { amount: 1190, currency: 'USD' },
  options: [
    { id: 'kind', label: 'Kind', values: [value('white'), value('brown')] },
    { id: 'weight', label: 'Weight', values: [value('5kg'), value('10kg')] },
  ],
  variants: [
    { id: 'w5', options: { kind: 'white', weight: '5kg' } },
    { id: 'w10', options: { kind: 'white', weight: '10kg' } },
    { id: 'b5', options: { kind: 'brown', weight: '5kg' } },
  ],
};

describe('a variant', () => {
  it('is found once every choice is made', () => {
    expect(findVariant(rice, { kind: 'brown', weight: '5kg' })?.id).toBe('b5');
    expect(findVariant(rice, { kind: 'brown' })).toBeUndefined();
    expect(findVariant(rice, {})).toBeUndefined();
  });

  it('does not exist where it is not listed, or where there is nothing to choose', () => {
    expect(findVariant(rice, { kind: 'brown', weight: '10kg' })).toBeUndefined();
    const { options: _, variants: __, ...plain } = rice;
    expect(findVariant(plain, {})).toBeUndefined();
  });
});

describe('stock', () => {
  it('has a gauge for a product or for one of its variants', () => {
    expect(stockGauge({ product: 'pears' })).toBe('stock:pears');
    expect(stockGauge({ product: 'rice', variant: 'w5' })).toBe('stock:rice/w5');
  });
});
