import { expect, it } from 'vitest';
import type { QuotedProduct } from './quote.js';
import { stockLeft } from './stock-left.js';

const eggs: QuotedProduct = {
  ...{ id: 'eggs', title: 'Eggs', pictures: [], url: 'https://shop.example/eggs' },
  price: { amount: 690, currency: 'EUR' },
};
const counted = (left: number) => ({ 'stock:eggs': [1, left] as [number, number] });

it.each([
  [{}, undefined, undefined],
  [counted(5), undefined, 5],
  [{}, 3, 3],
  [counted(5), 3, 3],
  [counted(0), 3, 0],
])('is the less of what the show and the store have: %j and %s', (gauges, left, expected) => {
  expect(stockLeft(gauges, { ...eggs, ...(left !== undefined && { left }) })).toBe(expected);
});

it('is the sum of the variants, each as the store has it', () => {
  const variants = [
    { id: 'a', options: {}, left: 2 },
    { id: 'b', options: {}, left: 0 },
  ];
  expect(stockLeft({ 'stock:eggs/a': [1, 9] }, { ...eggs, variants })).toBe(2);
});

it('is no more than the variants, where the show counts the product alone', () => {
  const variants = [
    { id: 'a', options: {}, left: 2 },
    { id: 'b', options: {}, left: 0 },
  ];
  expect(stockLeft(counted(9), { ...eggs, variants })).toBe(2);
  expect(stockLeft(counted(1), { ...eggs, variants })).toBe(1);
  expect(stockLeft(counted(9), { ...eggs, variants: [{ id: 'a', options: {} }] })).toBe(9);
});
