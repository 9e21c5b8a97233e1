import type { PreparedCoupon, Product } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { givesAll } from './gives-all.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const goods: Product[] = [
  { id: 'eggs', title: 'Eggs', pictures: [], url: 'https://shop.example/eggs', price: usd(450) },
  { id: 'rice', title: 'Rice', pictures: [], url: 'https://shop.example/rice', price: usd(1900) },
];
const all: PreparedCoupon = {
  ...{ id: 'all', title: 'All', kind: 'percent', percent: 100, code: 'ALL', claimed: 0 },
};
const off = (amount: number, more: Partial<PreparedCoupon> = {}): PreparedCoupon => ({
  ...{ id: 'off', title: 'Off', kind: 'amount', amount: usd(amount), code: 'OFF', claimed: 0 },
  ...more,
});

test('100% for everybody gives all', () => {
  expect(givesAll(all, goods)).toBe(true);
  expect(givesAll({ ...all, total: 10 }, goods)).toBe(false);
  expect(givesAll({ ...all, percent: 99 }, goods)).toBe(false);
  const { code: _, ...pool } = all;
  expect(givesAll({ ...pool, codes: 40 }, goods), 'no more than codes').toBe(false);
});

test('an amount gives all where it is as much as something costs', () => {
  expect(givesAll(off(450), goods)).toBe(true);
  expect(givesAll(off(449), goods)).toBe(false);
  expect(givesAll(off(450, { total: 10 }), goods)).toBe(false);
  expect(givesAll(off(450, { products: ['rice'] }), goods)).toBe(false);
  expect(givesAll(off(500, { minimumSpend: usd(3000) }), goods)).toBe(false);
  expect(givesAll(off(500, { minimumSpend: usd(400) }), goods)).toBe(true);
});

test('what is less for a variant counts as it costs', () => {
  const [eggs] = goods;
  const variants = [{ id: 'six', options: {}, price: usd(300) }];
  expect(givesAll(off(300), [{ ...eggs!, variants }])).toBe(true);
});

test('delivery and gifts are the store’s to know', () => {
  expect(givesAll({ ...all, kind: 'free-delivery' }, goods)).toBe(false);
});
