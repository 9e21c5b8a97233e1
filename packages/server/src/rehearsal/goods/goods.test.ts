import { CouponDraftSchema, ProductSchema, StreamSchema } from '@livestall/protocol/schemas';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { HARVEST5, LIVE10 } from '../coupons.js';
import { rehearsalStream, startOf } from '../rehearsal-stream.js';
import { loadSample } from '../sample.js';
import { rehearsalGoods, WARES } from './goods.js';

const sample = loadSample();
const goods = rehearsalGoods(sample, 'http://127.0.0.1:4100/');

describe('the goods of a rehearsal', () => {
  it('are of the form that every seller’s goods must have', () => {
    for (const product of goods) expect([...Value.Errors(ProductSchema, product)]).toEqual([]);
    for (const coupon of [LIVE10, HARVEST5]) {
      expect([...Value.Errors(CouponDraftSchema, coupon)]).toEqual([]);
    }
  });

  it('are what the broadcast shows, in its order, and what is asked for, each with its picture', () => {
    const shown = sample.shown.map(({ product }) => product);
    expect(goods.map(({ id }) => id)).toEqual([...shown, 'gift-box']);
    expect(goods.filter(({ request }) => request).map(({ id }) => id)).toEqual(['gift-box']);
    for (const { pictures } of goods) expect(pictures).toHaveLength(1);
  });

  it('lead to the store’s pages', () => {
    expect(goods[1]?.url).toBe('http://127.0.0.1:4100/products/honey');
  });

  it('say where they come from', () => {
    for (const { provenance } of goods.filter(({ request }) => !request)) {
      expect(provenance).toMatchObject({
        origin: { country: 'US' },
        producer: {},
        harvestDate: expect.any(String),
        grade: expect.anything(),
        certificates: [{ number: expect.any(String) }],
      });
    }
  });

  it('have stock for exactly what can be bought, and every variant has a value on each axis', () => {
    for (const { stock, variants, options } of WARES) {
      const stocked = typeof stock === 'number' ? undefined : Object.keys(stock);
      expect(stocked).toEqual(variants?.map(({ id }) => id));
      for (const variant of variants ?? []) {
        expect(Object.keys(variant.options)).toEqual(options?.map(({ id }) => id));
      }
    }
  });
});

describe('the stream of a rehearsal', () => {
  it('keeps its beginning in its address', () => {
    const stream = rehearsalStream(sample, 1_795_500_000_000);
    expect([...Value.Errors(StreamSchema, stream)]).toEqual([]);
    expect(startOf(stream)).toBe(1_795_500_000_000);
    expect(
      startOf({ kind: 'hls', url: 'https://cdn.example/rehearsal/1795500000000/a.m3u8' }),
    ).toBe(null);
    expect(startOf(null)).toBe(null);
  });
});
