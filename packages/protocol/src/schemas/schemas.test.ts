import { type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import * as schemas from './index.js';

const pear = {
  id: 'pears',
  title: { en: 'Snow pears', zh: '雪梨' },
  pictures: [{ url: '/goods/pears.jpg', alt: '', width: 800, height: 800 }],
  url: 'https://shop.example/products/pears',
  price: { amount: 1650, currency: 'USD' },
};
const stream = { kind: 'hls', url: 'https://cdn.example/vod.m3u8' };
const coupon = { id: 'c1', title: '10 % off', kind: 'percent', percent: 10, code: 'LIVE10' };

const taken: [string, TSchema, unknown][] = [
  ['a product', schemas.ProductSchema, pear],
  [
    'a month as harvest date',
    schemas.ProvenanceSchema,
    { origin: { country: 'US' }, harvestDate: '2026-10' },
  ],
  ['a coupon', schemas.CouponDraftSchema, coupon],
  [
    'a gift without a number',
    schemas.CouponDraftSchema,
    { id: 'g', title: 'A jar', kind: 'gift', code: 'JAR' },
  ],
  ['an act without fields', schemas.ActSchema, { act: 'show.start' }],
  [
    'stock of a variant',
    schemas.ActSchema,
    { act: 'stock.set', product: 'a', variant: 'b', left: 0 },
  ],
  ['a recording without clocks', schemas.RecordingRequestSchema, { recording: { stream } }],
  ['no recording', schemas.RecordingRequestSchema, { recording: null }],
  [
    'a run of show',
    schemas.RunRequestSchema,
    {
      items: [
        { id: 'a', kind: 'product', product: 'pears', minutes: 5 },
        { id: 'b', kind: 'note', text: 'Thank the neighbours' },
      ],
    },
  ],
  ['no place in the run', schemas.ActSchema, { act: 'run.place', item: null }],
  ['no stream', schemas.ShowChangeSchema, { stream: null }],
  [
    'a stream of two angles',
    schemas.ShowChangeSchema,
    {
      stream: {
        ...stream,
        title: 'Orchard',
        scenes: [{ id: 'packing', title: { en: 'Packing house' }, url: '/live/packing.m3u8' }],
      },
    },
  ],
  ['a switch to the stream’s own angle', schemas.ActSchema, { act: 'scene.switch', scene: null }],
  ['an origin', schemas.OriginsSchema, ['https://shop.example', 'http://localhost:8080']],
];

const refused: [string, TSchema, unknown][] = [
  ['a number as text', schemas.MoneySchema, { amount: '12', currency: 'USD' }],
  ['half a cent', schemas.MoneySchema, { amount: 0.5, currency: 'USD' }],
  ['less than nothing', schemas.MoneySchema, { amount: -1, currency: 'USD' }],
  ['an unknown field', schemas.ProductSchema, { ...pear, discount: 5 }],
  ['a script as address', schemas.ProductSchema, { ...pear, url: 'javascript:alert(1)' }],
  ['a path as the store’s page', schemas.ProductSchema, { ...pear, url: '/products/pears' }],
  ['an address without scheme', schemas.AddressSchema, '//elsewhere.example/a.jpg'],
  ['the same with a backslash', schemas.AddressSchema, '/\\elsewhere.example/a.jpg'],
  ['an id with a slash', schemas.IdSchema, '../etc'],
  ['an id that is too long', schemas.IdSchema, 'a'.repeat(65)],
  [
    'options without variants',
    schemas.ProductSchema,
    { ...pear, options: [{ id: 's', label: 'Size', values: [{ id: 'm', label: 'M' }] }] },
  ],
  [
    'thirteen pictures',
    schemas.ProductSchema,
    { ...pear, pictures: Array(13).fill(pear.pictures[0]) },
  ],
  ['a title that is too long', schemas.ProductSchema, { ...pear, title: 'a'.repeat(501) }],
  ['a text in no language', schemas.LocalTextSchema, {}],
  ['a text under a key that is no language', schemas.LocalTextSchema, { 'not a tag': 'x' }],
  [
    'a text in 21 languages',
    schemas.LocalTextSchema,
    Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`en-${i}`, 'x'])),
  ],
  ['an amount off without its amount', schemas.CouponDraftSchema, { ...coupon, kind: 'amount' }],
  ['more than all', schemas.CouponDraftSchema, { ...coupon, percent: 101 }],
  ['a step of two kinds', schemas.RunItemSchema, { id: 'a', kind: 'note', product: 'pears' }],
  ['an unknown act', schemas.ActSchema, { act: 'show.pause' }],
  ['a field of another act', schemas.ActSchema, { act: 'show.start', product: 'a' }],
  ['an empty line', schemas.MessageRequestSchema, { text: '' }],
  ['a line of 501', schemas.MessageRequestSchema, { text: 'a'.repeat(501) }],
  ['an origin with a path', schemas.OriginsSchema, ['https://shop.example/']],
  ['an origin with a wildcard path', schemas.OriginsSchema, ['*']],
  ['a short key', schemas.IdempotencyKeySchema, 'short'],
  ['1,001 products', schemas.GoodsSchema, { products: Array(1_001).fill(pear) }],
  ['a recording without its stream', schemas.RecordingRequestSchema, { recording: {} }],
  ['a recording left out', schemas.RecordingRequestSchema, {}],
  [
    '501 lines of a clock',
    schemas.RecordingRequestSchema,
    { recording: { stream, clocks: Array(501).fill({ discontinuity: 0, date: 0, at: 0 }) } },
  ],
  [
    'an angle without a name',
    schemas.StreamSchema,
    { ...stream, scenes: [{ id: 'packing', url: '/live/packing.m3u8' }] },
  ],
  [
    'nine other angles',
    schemas.StreamSchema,
    { ...stream, scenes: Array(9).fill({ id: 'a', title: 'A', url: '/a.m3u8' }) },
  ],
  ['a switch to nothing', schemas.ActSchema, { act: 'scene.switch' }],
  ['no change', schemas.ShowChangeSchema, {}],
];

describe('input', () => {
  it.each(taken)('takes %s', (_, schema, value) => {
    expect([...Value.Errors(schema, value)]).toEqual([]);
  });

  it.each(refused)('refuses %s', (_, schema, value) => {
    expect(Value.Check(schema, value)).toBe(false);
  });
});
