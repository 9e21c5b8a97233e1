import type { Product } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { quotesOf, refsOf } from './store-item.js';

const price = (amount: number) => ({ amount, currency: 'EUR' });
const product = { title: 'T', pictures: [], url: 'https://shop.example/t', price: price(1) };
const eggs: Product = { ...product, id: 'eggs' };
const honey: Product = {
  ...{ ...product, id: 'honey', ref: 'the product itself' },
  options: [{ id: 'size', label: 'Size', values: [] }],
  variants: [
    { id: 'small', options: { size: 'small' }, ref: '21' },
    { id: 'large', options: { size: 'large' } },
  ],
};

it('asks for what is sold: products without variants, and variants', () => {
  expect(refsOf([eggs, honey, eggs])).toEqual(['eggs', '21', 'large']);
});

it('says of each product what is known, and of one of which nothing is known nothing', () => {
  const items = [
    { ref: 'eggs', price: price(2), compareAt: price(3), left: 4 },
    { ref: 'large', price: price(9), compareAt: price(10) },
  ];
  expect(quotesOf([honey, eggs, { ...eggs, id: 'plums' }], items)).toEqual([
    { product: 'honey', variants: [{ ref: 'large', price: price(9) }] },
    { product: 'eggs', price: price(2), compareAt: price(3), left: 4 },
  ]);
});
