import { describe, expect, it } from 'vitest';
import { toProduct, type StoreProduct } from './to-product.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const honey: StoreProduct = {
  ...{ id: 'gid://shop/Product/7', title: 'Honey', url: 'https://shop.example/honey' },
  options: [
    {
      id: 'size/1',
      label: 'Size',
      values: [
        { id: 'a b', label: 'S' },
        { id: 'c', label: 'L' },
      ],
    },
  ],
  variants: [
    { ref: 'v:1', price: eur(900), values: ['a b'] },
    { ref: 'v:2', price: eur(1700), values: ['c'] },
  ],
};

describe('a product of a store', () => {
  it('has the letters that ids have here, and the store’s own ids beside', () => {
    expect(toProduct(honey)).toEqual({
      ...{ id: 'gid-shop-Product-7', title: 'Honey', url: 'https://shop.example/honey' },
      ...{ pictures: [], price: eur(900) },
      options: [
        {
          id: 'size-1',
          label: 'Size',
          values: [
            { id: 'a-b', label: 'S' },
            { id: 'c', label: 'L' },
          ],
        },
      ],
      variants: [
        { id: 'v-1', ref: 'v:1', options: { 'size-1': 'a-b' } },
        { id: 'v-2', ref: 'v:2', options: { 'size-1': 'c' }, price: eur(1700) },
      ],
    });
  });

  it('has no options where there is one kind alone', () => {
    const [only] = honey.variants;
    const product = toProduct({ ...honey, variants: only ? [only] : [] });
    expect(product).toMatchObject({ ref: 'v:1' });
    expect(product).not.toHaveProperty('options');
  });

  it('says no more than goods may: one that says more would keep all others from being saved', () => {
    const short = toProduct({ ...honey, description: 'Sweet.' });
    expect(short?.description).toBe('Sweet.');
    const long = toProduct({ ...honey, description: 'Sweet. '.repeat(1_000) });
    expect(long?.description).toHaveLength(5_000);
    expect(long?.description).toMatch(/^Sweet\. .*…$/);
  });

  it('has no more kinds than goods may, and the values of these', () => {
    const [size] = honey.options;
    const values = Array.from({ length: 150 }, (_, n) => ({ id: `n${n}`, label: `No. ${n}` }));
    const variants = values.map(({ id }) => ({ ref: `v${id}`, price: eur(900), values: [id] }));
    const product = toProduct({ ...honey, options: [{ ...size!, values }], variants });
    expect(product?.variants).toHaveLength(100);
    expect(product?.options?.[0]?.values.map(({ id }) => id)).toEqual(
      product?.variants?.map(({ options }) => options['size-1']),
    );
  });

  it('is none where nothing of it is sold', () => {
    expect(toProduct({ ...honey, variants: [] })).toBe(undefined);
  });
});
