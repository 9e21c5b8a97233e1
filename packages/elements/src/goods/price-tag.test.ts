import { expect, test } from 'vitest';
import { sampleGoods } from '../../testing/sample-goods.js';
import { priceTag } from './price-tag.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const goods = sampleGoods.find(({ id }) => id === 'honey')!;
const honey = { ...goods, compareAt: usd(3500) };
const variant = (id: string) => honey.variants!.find((one) => one.id === id)!;

test('what it cost before stands beside its own price', () => {
  expect(priceTag(honey, variant('honey-250g'))).toMatchObject({
    ...{ price: usd(950), compareAt: usd(3500) },
  });
  expect(priceTag(honey)).toMatchObject({ price: usd(950), from: true, compareAt: usd(3500) });
});

test('beside the price of a variant nothing is said of the product’s', () => {
  const tag = priceTag(honey, variant('honey-1kg'));
  expect(tag).toEqual({ price: usd(2990), about: false, compareAt: undefined });
});

test('nor beside the lowest price, where that is another than its own', () => {
  const tag = priceTag({ ...honey, price: usd(2990), variants: [variant('honey-500g')] });
  expect(tag).toMatchObject({ price: usd(1690), compareAt: undefined });
});
