import type { Product, ProductChoice, Provenance } from '@livestall/protocol';
import { expect, test } from 'vitest';
import type { ConsoleWords } from '../console-words.js';
import { goodsValues, readGoodsForm } from './goods-form.js';
import type { Values } from '../kept-values.js';

/** Words that say their own names, in English. */
const words = {
  term: (name: string) => name,
  number: String,
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

const picture = (url: string) => ({
  url,
  alt: '',
  width: 4,
  height: 3,
  sizes: [{ url, width: 2 }],
});

const told: Product = {
  ...box,
  compareAt: usd(1500),
  unitPrice: { price: usd(595), per: { en: 'kg', zh: '公斤' } },
  quantity: { min: 2, max: 12, step: 2 },
  delivery: { min: 0, max: 3 },
  provenance: {
    origin: {
      ...{ place: { en: 'Gongcheng', zh: '恭城' }, region: { en: 'Guangxi', zh: '广西' } },
      country: 'CN',
    },
    producer: {
      name: { en: 'Mei Lin', zh: '林梅' },
      portrait: { ...picture('/mei.jpg'), alt: 'Mei' },
      story: { en: 'Third generation.', zh: '第三代。' },
    },
    ...{ harvestDate: '2026-10', batch: 'B-7', grade: { en: 'Extra', zh: '特级' } },
    certificates: [
      {
        name: { en: 'Organic', zh: '有机' },
        issuer: { en: 'COFCC', zh: '中绿华夏' },
        ...{ number: '100', url: 'https://check.example/100' },
      },
      { name: 'Global G.A.P.' },
    ],
    geographicalIndication: {
      name: { en: 'Gongcheng persimmon', zh: '恭城月柿' },
      ...{ number: 'GI-1', url: 'https://check.example/gi' },
    },
    coldChain: { min: -1.5, max: 4 },
    trace: [
      { step: 'planting', date: '2019-03' },
      {
        ...{ step: 'harvest', date: '2026-10-12', text: { en: 'By hand.', zh: '手工。' } },
        pictures: [{ ...picture('/harvest.jpg'), alt: { en: 'Baskets', zh: '筐' } }],
      },
    ],
    deliversTo: ['US-CA', 'CN'],
  },
};

test.each<[string, Product]>([
  ['a box', box],
  ['one that says where it comes from', { ...box, provenance }],
  ['one of which all is told', told],
  [
    'one that is delivered nowhere, from a place that no list has',
    { ...box, provenance: { origin: { country: 'XK' }, deliversTo: [] } },
  ],
  ['one that costs more than what it is compared with', { ...box, compareAt: usd(900) }],
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

test('of what is told nothing is left once it is emptied, and each is told anew in its own language', () => {
  const emptied = Object.fromEntries(
    Object.keys(goodsValues('USD', { before: told, leftOf, words })).map((name) => [name, '']),
  );
  const { title, price, currency, url } = goodsValues('USD', { before: box, leftOf, words });
  const basics = { ...emptied, title: title!, price: price!, currency: currency!, url: url! };
  const none = { pictures: '[]', portrait: '[]', stock: '12' };
  expect(read(told, { ...basics, ...none })).toHaveProperty('value.product', box);
  const changed = { 'certificate-0': 'Bio', certificates: '0', producer: 'Mei L.', origin: '' };
  expect(read(told, changed)).toHaveProperty('value.product.provenance', {
    ...told.provenance,
    origin: { region: told.provenance?.origin.region, country: 'CN' },
    producer: { ...told.provenance?.producer, name: { en: 'Mei L.', zh: '林梅' } },
    certificates: [{ ...told.provenance?.certificates?.[0], name: { en: 'Bio', zh: '有机' } }],
  });
});

test('what is told is wrong where it is, and not where nothing is', () => {
  expect(
    read(box, {
      ...{ compareAt: '5', unitPrice: '3', min: '4', max: '3', step: '0' },
      ...{ story: 'Long ago', protectedCheck: 'x', certificates: 'c', 'check-c': 'x' },
      ...{ trace: 't', coldest: '5', warmest: '٢', latest: '3', deliversTo: 'France, Narnia' },
    }),
  ).toEqual({
    mistakes: {
      ...{ compareAt: 'needsAbovePrice', measure: 'needsMeasure', max: 'needsAtLeast' },
      ...{ step: 'needsCountUpTo', producer: 'needsProducer', protectedName: 'needsTitle' },
      ...{ protectedCheck: 'needsLinkOrNone', 'certificate-c': 'needsNameOrNone' },
      ...{ 'check-c': 'needsLinkOrNone', warmest: 'needsDegrees', country: 'needsCountry' },
      ...{ soonest: 'needsDays', deliversTo: 'needsRegions' },
    },
  });
});

test('a price to compare with that was said in another currency goes with it', () => {
  const changed = read(told, { currency: 'EUR' });
  expect(changed).not.toHaveProperty('value.product.compareAt');
  // The cents that it has do not stand in the way of one that has none.
  expect(read(told, { currency: 'JPY', price: '1200' })).not.toHaveProperty('mistakes');
  expect(read(told, { currency: 'EUR', compareAt: '16' })).toHaveProperty(
    'value.product.compareAt',
    { amount: 1600, currency: 'EUR' },
  );
});

test('choosing another way of selling takes away what was said of the former', () => {
  // What it was paid by is what it is compared with, as the form shows.
  const { unitPrice } = weighed;
  const compared = unitPrice && { ...box, unitPrice };
  expect(read(weighed, { selling: 'plain' })).toHaveProperty('value.product', compared);
  expect(read(visit, { selling: 'plain' })).toHaveProperty('value.product', box);
  const both = { ...weighed, preOrder: { from: '2026-12' } };
  expect(read(both, { selling: 'plain' })).toHaveProperty('value.product', compared);
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
  ['a part of a country beside it', { country: 'Guangxi, China' }, 'country', 'needsCountry'],
  ['two countries', { country: 'China, France' }, 'country', 'needsCountry'],
  ['a story of nobody', { country: 'JP', story: 'Old trees.' }, 'producer', 'needsProducer'],
])('where it comes from has no %s', (_, changes, field, why) => {
  expect(read(box, changes)).toMatchObject({ mistakes: { [field]: why } });
});
