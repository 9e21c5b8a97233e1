import type { Product, ProductChoice, Provenance } from '@livestall/protocol';
import { expect, test } from 'vitest';
import type { ConsoleWords } from '../console-words.js';
import { goodsValues, readGoodsForm } from './goods-form.js';
import type { Values } from '../kept-values.js';

/** Words that say their own names, in English. */
const words = {
  term: (name: string) => name,
  text: (text: unknown) => (typeof text === 'object' ? (text as { en: string }).en : (text ?? '')),
  lang: () => 'en',
} as unknown as ConsoleWords;

const usd = (amount: number) => ({ amount, currency: 'USD' });

const box: Product = {
  id: 'p',
  title: { en: 'Pears', zh: '梨' },
  pictures: [],
  url: 'https://shop.example/p',
  price: usd(1190),
};

const weighed: Product = {
  ...box,
  weighed: true,
  unitPrice: { price: usd(550), per: { en: 'kg', zh: '公斤' } },
};

const sized: Pick<Product, 'options' | 'variants'> = {
  options: [{ id: 'w', label: 'Weight', values: [{ id: '1', label: '1 kg' }] }],
  variants: [{ id: 'p-1', options: { w: '1' }, ref: 'sku-1' }],
};

const visit: Product = {
  ...box,
  visit: { place: { en: 'Upper orchard', zh: '上果园' }, url: 'https://map.example/orchard' },
  options: [
    {
      ...{ id: 'day', label: { en: 'Day', zh: '日期' } },
      values: [
        { id: 'sat', label: { en: 'Saturday', zh: '周六' } },
        { id: 'sun', label: 'Sunday' },
      ],
    },
  ],
  variants: [
    { id: 'p-sat', options: { day: 'sat' }, price: usd(1500), ref: 'sku-sat' },
    { id: 'p-sun', options: { day: 'sun' } },
  ],
};

const provenance: Provenance = {
  origin: { country: 'JP', region: 'Wakayama', place: { en: 'Kudoyama', zh: '九度山' } },
  producer: {
    name: { en: 'Mei Lin', zh: '林梅' },
    story: 'Her trees are old.',
    portrait: { url: 'https://shop.example/mei.jpg', alt: 'Mei Lin', width: 80, height: 80 },
  },
  harvestDate: '2026-10',
  batch: 'B7',
  certificates: [{ name: 'Organic', number: '12' }],
  deliversTo: ['JP', 'US-CA'],
};

const lefts: Readonly<Record<string, number>> = { 'p/p-sat': 8, p: 12 };
const leftOf = ({ product, variant }: ProductChoice) =>
  lefts[variant === undefined ? product : `${product}/${variant}`];

/** Some time on a day in the middle of a month. */
const NOW = new Date(2026, 4, 15, 12).getTime();

/** What the form of a product says after it was opened and changed. */
function read(before: Product | undefined, changes: Values = {}, now = NOW) {
  const beside = { before, leftOf, now, words };
  return readGoodsForm({ ...goodsValues('USD', beside), ...changes }, 'p', beside);
}

test.each<[string, Product]>([
  ['a box', box],
  ['one that says where it comes from', { ...box, provenance }],
  ['one with options', { ...box, ...sized }],
  ['one that says what a measure costs', { ...weighed, weighed: false }],
  ['weighed', weighed],
  ['a pre-order, from a day on', { ...box, preOrder: { from: '2026-12-05' } }],
  ['a pre-order, from a month on', { ...box, preOrder: { from: '2026-12' } }],
  ['a pre-order that is weighed', { ...weighed, preOrder: { from: '2026-12' } }],
  ['a visit', visit],
  [
    'one that is asked for',
    { ...box, request: { prompt: 'How?', choices: [{ id: 'a', label: { en: 'One', zh: '一' } }] } },
  ],
  ['a visit without dates', { ...box, visit: { place: 'Orchard' } }],
  [
    'a visit with more to choose than its date',
    { ...box, ...sized, visit: { place: 'x' }, options: [...sized.options!, ...visit.options!] },
  ],
  ['one with its page in apps', { ...box, apps: { ios: 'https://shop.example/app/p' } }],
  ['one that is paid by a link', { ...box, clickName: 'client_reference_id' }],
])('%s that is opened and saved is the same, and is counted by nobody anew', (_, product) => {
  expect(read(product)).toEqual({ value: { product, stock: [] } });
});

test('goods become weighed, in the currency of their price', () => {
  const changes = {
    selling: 'weighed',
    currency: 'EUR',
    price: '11.90',
    unitPrice: '5,5',
    measure: 'kg',
  };
  expect(read(box, changes)).toHaveProperty('value.product', {
    ...box,
    price: { amount: 1190, currency: 'EUR' },
    weighed: true,
    unitPrice: { price: { amount: 550, currency: 'EUR' }, per: 'kg' },
  });
});

test('what a measure costs to compare with goes with its currency', () => {
  const { weighed: _, ...compared } = weighed;
  expect(read(compared, { price: '12' })).toHaveProperty('value.product.unitPrice');
  expect(read(compared, { currency: 'EUR' })).not.toHaveProperty('value.product.unitPrice');
});

test('another month is a day', () => {
  const product = { ...box, preOrder: { from: '2026-12' } };
  expect(read(product, { sentFrom: '2026-12-02' })).toHaveProperty('value.product.preOrder', {
    from: '2026-12-02',
  });
});

test('choosing another way of selling takes away what was said of the former', () => {
  expect(read(weighed, { selling: 'plain' })).toHaveProperty('value.product', box);
  expect(read(visit, { selling: 'plain' })).toHaveProperty('value.product', box);
  const both = { ...weighed, preOrder: { from: '2026-12' } };
  expect(read(both, { selling: 'plain' })).toHaveProperty('value.product', box);
  const inSizes = { ...box, ...sized };
  expect(read({ ...inSizes, preOrder: { from: '2026-12' } }, { selling: 'plain' })).toHaveProperty(
    'value.product',
    inSizes,
  );
});

test('goods with options become a visit with those, and no dates', () => {
  const changes = { selling: 'visit', place: 'Orchard', dates: 'a', 'date-a': 'Saturday' };
  expect(read({ ...box, ...sized }, changes)).toHaveProperty('value.product', {
    ...box,
    ...sized,
    visit: { place: 'Orchard' },
  });
});

test('dates are added, changed and removed; each keeps its ids, and only its own words', () => {
  const changes = {
    dates: 'sat mon',
    'date-sat': 'Saturday, 10:00',
    'date-mon': 'Monday',
    'places-sat': '7',
    'places-mon': '20',
  };
  const [axis] = visit.options!;
  const [sat] = visit.variants!;
  expect(read(visit, changes)).toEqual({
    value: {
      product: {
        ...visit,
        options: [
          {
            ...axis,
            values: [
              { id: 'sat', label: 'Saturday, 10:00' },
              { id: 'mon', label: 'Monday' },
            ],
          },
        ],
        variants: [sat, { id: 'mon', options: { day: 'mon' } }],
      },
      stock: [
        { product: 'p', variant: 'p-sat', left: 7 },
        { product: 'p', variant: 'mon', left: 20 },
      ],
    },
  });
});

test('a visit gets its first date, and its places are those of the dates', () => {
  const changes = {
    selling: 'visit',
    place: 'Orchard',
    stock: '5',
    dates: 'a',
    'date-a': 'Saturday',
  };
  expect(read(box, changes)).toEqual({
    value: {
      product: {
        ...box,
        visit: { place: 'Orchard' },
        options: [{ id: 'date', label: 'optionDate', values: [{ id: 'a', label: 'Saturday' }] }],
        variants: [{ id: 'a', options: { date: 'a' } }],
      },
      stock: [],
    },
  });
});

test('what is counted stays so: its count can be changed, and not emptied', () => {
  expect(read(box, { stock: ' ', title: '' })).toEqual({
    mistakes: { title: 'needsTitle', stock: 'needsCount' },
  });
  expect(read(box, { stock: '0' })).toHaveProperty('value.stock', [{ product: 'p', left: 0 }]);
  const changes = { selling: 'visit', place: 'Orchard', dates: 'a', 'date-a': 'Saturday' };
  expect(read(box, { ...changes, stock: '' })).toHaveProperty('value.stock', []);
});

test('each kind says what is wrong with its own fields, beside those of every product', () => {
  expect(read(box, { selling: 'weighed', unitPrice: '0', map: '/x', title: '' })).toEqual({
    mistakes: { title: 'needsTitle', unitPrice: 'needsAboveZero', measure: 'needsMeasure' },
  });
  const links = { ios: '/app', clickName: 'a b' };
  expect(read(box, { selling: 'preOrder', sentFrom: 'soon', ...links })).toEqual({
    mistakes: { sentFrom: 'needsDay', ios: 'needsLinkOrNone', clickName: 'needsPlainName' },
  });
  const dates = { dates: 'a b c', 'date-a': 'Sat', 'date-b': 'Sat ', 'places-a': 'few' };
  expect(read(box, { selling: 'visit', map: '/x', ...dates })).toEqual({
    mistakes: {
      ...{ place: 'needsPlace', map: 'needsLinkOrNone', 'date-b': 'needsOtherDate' },
      ...{ 'date-c': 'needsDate', 'places-a': 'needsNumber' },
    },
  });
});

test('a pre-order is sent today or later, by the server’s clock', () => {
  const change = (sentFrom: string) => read(box, { selling: 'preOrder', sentFrom });
  expect(change('2026-05-14')).toEqual({ mistakes: { sentFrom: 'needsDayToCome' } });
  expect(change('2026-05-15')).toHaveProperty('value.product.preOrder', { from: '2026-05-15' });
});

test('a day that has gone by since it was said stands, and no other one before today', () => {
  const gone = { ...box, preOrder: { from: '2026-04' } };
  expect(read(gone, { price: '13' })).toHaveProperty('value.product.preOrder', { from: '2026-04' });
  expect(read(gone, { sentFrom: '2026-04-02' })).toEqual({
    mistakes: { sentFrom: 'needsDayToCome' },
  });
});

test('a date of a visit that is over is not added, where its words say the day', () => {
  const change = (date: string) =>
    read(visit, { dates: 'sat x', 'date-sat': 'Saturday', 'date-x': date });
  expect(change('14 May 2026, 10:00')).toEqual({ mistakes: { 'date-x': 'needsDateToCome' } });
  expect(change('15 May 2026, 10:00')).toHaveProperty('value');
  expect(change('14 May, 10:00')).toHaveProperty('value');
});

test('a date of a visit that is over since it was said stands', () => {
  const label = '2026-05-14';
  const [day] = visit.options ?? [];
  const over = { ...visit, options: day && [{ ...day, values: [{ id: 'sat', label }] }] };
  const [sat] = visit.variants ?? [];
  const before = { ...over, variants: sat && [sat] } as Product;
  expect(read(before, { price: '13' })).toHaveProperty('value.product.price');
});

test('where it comes from is said in the seller’s language, and what the form does not show of it stays', () => {
  const made = read(box, { country: 'CN', grade: 'A' });
  expect(made).toMatchObject({
    value: { product: { provenance: { origin: { country: 'CN' }, grade: 'A' } } },
  });
  const changes = { origin: 'Koya', harvested: '2026-10-09', story: '' };
  expect(read({ ...box, provenance }, changes)).toMatchObject({
    value: {
      product: {
        provenance: {
          ...provenance,
          origin: { ...provenance.origin, place: { en: 'Koya', zh: '九度山' } },
          producer: { name: provenance.producer?.name, portrait: provenance.producer?.portrait },
          harvestDate: '2026-10-09',
        },
      },
    },
  });
});

test.each<[string, Values, string, string]>([
  ['a village of no country', { origin: 'Koya' }, 'country', 'needsCountry'],
  ['a story of nobody', { country: 'JP', story: 'Old trees.' }, 'producer', 'needsProducer'],
])('where it comes from has no %s', (_, changes, field, why) => {
  expect(read(box, changes)).toMatchObject({ mistakes: { [field]: why } });
});
