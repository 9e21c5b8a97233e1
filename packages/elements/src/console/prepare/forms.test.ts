import type { CouponDraft, Product, ShowInfo } from '@livestall/protocol';
import { expect, test } from 'vitest';
import type { ConsoleWords } from '../console-words.js';
import { couponValues, readCoupon } from './coupon-form.js';
import { productValues, readProduct } from './product-form.js';
import { readShow, showValues } from './show-form.js';

/** Words that say their own names, in English. */
const words = {
  term: (name: string) => name,
  text: (text: unknown) => (typeof text === 'object' ? (text as { en: string }).en : text),
  lang: () => 'en',
} as unknown as ConsoleWords;

const rice: Product = {
  id: 'rice',
  title: { en: 'Rice', zh: '米' },
  pictures: [],
  url: 'https://shop.example/rice',
  price: { amount: 1190, currency: 'USD' },
  options: [{ id: 'w', label: 'Weight', values: [{ id: '1', label: '1 kg' }] }],
  variants: [{ id: 'rice-1', options: { w: '1' } }],
};

test('a product that is opened and saved is the same product', () => {
  const values = productValues(rice, 12, 'EUR', words);
  expect(readProduct(values, rice, 'rice', words)).toEqual({ value: { product: rice, left: 12 } });
});

test('a product says what is wrong with each of its fields', () => {
  const values = { ...productValues(undefined, undefined, 'EUR', words), stock: 'some', url: '/x' };
  expect(readProduct(values, undefined, 'new', words)).toEqual({
    mistakes: {
      title: 'needsTitle',
      price: 'needsPrice',
      url: 'needsLink',
      stock: 'needsNumber',
    },
  });
});

test('a coupon is read by its kind', () => {
  const values = {
    ...couponValues(undefined, 'EUR', words),
    ...{ title: 'Ten off', code: 'TEN', kind: 'amount', amount: '10', percent: '5', minutes: '15' },
  };
  expect(readCoupon(values, 'c', words)).toEqual({
    value: {
      ...{ id: 'c', title: 'Ten off', kind: 'amount', code: 'TEN', lastsMs: 900_000 },
      amount: { amount: 1000, currency: 'EUR' },
    },
  });
});

test('a coupon says what is wrong with each of its fields', () => {
  const values = {
    ...couponValues(undefined, 'EUR', words),
    ...{ percent: '101', code: 'TWO WORDS', total: '0', minutes: '9999', minimum: 'x' },
  };
  expect(readCoupon(values, 'c', words)).toEqual({
    mistakes: {
      title: 'needsTitle',
      code: 'needsCode',
      percent: 'needsPercent',
      minimum: 'needsPrice',
      total: 'needsTotal',
      minutes: 'needsMinutes',
    },
  });
});

test.each(['12,5', '12.5', '0', '-1', '101'])('a coupon gives no %s per cent', (percent) => {
  const values = { ...couponValues(undefined, 'EUR', words), title: 'Off', code: 'OFF', percent };
  expect(readCoupon(values, 'c', words)).toEqual({ mistakes: { percent: 'needsPercent' } });
});

test('a coupon that is opened and saved is the same coupon', () => {
  const draft: CouponDraft = {
    ...{ id: 'c', title: 'A crate', kind: 'gift', total: 40, perViewer: 2, lastsMs: 900_000 },
    ...{ products: ['rice', 'honey'], for: 'buyers', identity: 'verified', opensAfterMs: 3_000 },
    challenge: true,
    spreadMs: 5_000,
    opensAt: new Date(2026, 11, 1, 10, 30).getTime(),
    minimumSpend: { amount: 2_000, currency: 'USD' },
  };
  const beside = { before: draft, hasCodes: true, goods: ['honey', 'rice'] };
  const values = couponValues(draft, 'EUR', words);
  expect(readCoupon(values, 'c', words, beside)).toEqual({ value: draft });
});

test('a coupon wants its codes, goods that there are, and no more each than in all', () => {
  const values = {
    ...couponValues(undefined, 'EUR', words),
    ...{ title: 'A crate', kind: 'gift', codes: 'each', total: '2', each: '3' },
    ...{ goods: 'rice moon', segment: 'my friends', opensAt: 'soon' },
  };
  expect(readCoupon(values, 'c', words, { goods: ['rice'] })).toEqual({
    mistakes: {
      file: 'needsCodes',
      each: 'needsFewer',
      goods: 'needsGoods',
      segment: 'needsSegment',
      opensAt: 'needsTime',
    },
  });
});

test('a coupon is in what the goods are paid in', () => {
  const values = {
    ...couponValues(undefined, 'EUR', words),
    ...{ title: 'Ten off', code: 'TEN', percent: '10' },
  };
  const read = (more: Record<string, string>) =>
    readCoupon({ ...values, ...more }, 'c', words, { currencies: ['USD', 'CNY'] });
  const wrong = { mistakes: { currency: 'needsCurrency' } };
  expect(read({ kind: 'amount', amount: '10' })).toEqual(wrong);
  expect(read({ minimum: '20' })).toEqual(wrong);
  expect(read({}), 'nothing of it is in one').toHaveProperty('value');
  expect(read({ minimum: '20', currency: 'CNY' })).toHaveProperty('value');
});

test('a coupon opens by itself at a time that is to come', () => {
  const values = {
    ...couponValues(undefined, 'EUR', words),
    ...{ title: 'Ten off', code: 'TEN', percent: '10', opensAt: '2026-12-01T10:30' },
  };
  const opensAt = new Date(2026, 11, 1, 10, 30).getTime();
  expect(readCoupon(values, 'c', words, { now: opensAt })).toEqual({
    mistakes: { opensAt: 'needsFuture' },
  });
  expect(readCoupon(values, 'c', words, { now: opensAt - 1 })).toMatchObject({
    value: { opensAt },
  });
});

test('a show keeps what its form does not show', () => {
  const info = {
    title: 'Pears',
    startsAt: new Date(2026, 11, 1, 10, 30).getTime(),
    host: { name: 'Mei', badge: 'farmer' as const },
    ...{ trailer: '/film.mp4', lastsMs: 3_600_000, disclosure: false as const },
    rehearsal: false,
  };
  expect(readShow(showValues(info, '', words), info, words)).toEqual({ value: info });
  expect(readShow({ title: ' ', startsAt: 'soon' }, undefined, words)).toEqual({
    mistakes: { title: 'needsTitle', startsAt: 'needsTime' },
  });
});

test('what stands beside links is the usual, words by language, or nothing', () => {
  const info = { title: 'Pears', rehearsal: false, disclosure: { en: 'Mei earns', zh: '有收益' } };
  const read = (base: ShowInfo, changes: Record<string, string>) =>
    readShow({ ...showValues(base, '', words), ...changes }, base, words);
  expect(read(info, {})).toEqual({ value: info });
  expect(read(info, { disclosure: 'Mei earns by it' })).toHaveProperty('value.disclosure', {
    ...{ en: 'Mei earns by it', zh: '有收益' },
  });
  expect(read(info, { earns: 'none' })).toHaveProperty('value.disclosure', false);
  expect(read(info, { earns: 'usual' })).toEqual({ value: { title: 'Pears', rehearsal: false } });
  expect(read({ ...info, disclosure: false }, { earns: 'own' })).toEqual({
    mistakes: { disclosure: 'needsDisclosure' },
  });
});
