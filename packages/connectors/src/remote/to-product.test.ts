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

  it('keeps the id of the whole where the store puts a kind into the cart by both', () => {
    const [only] = honey.variants;
    const product = toProduct({ ...honey, ref: 'honey', variants: only ? [only] : [] });
    expect(product).toMatchObject({ ref: 'honey', variants: [{ ref: 'v:1' }] });
  });

  it('has the values alone that something is sold by, and no kind that an option is open of', () => {
    const [size] = honey.options;
    const values = [...size!.values, { id: 'd', label: 'XL' }];
    const variants = [...honey.variants, { ref: 'v:3', price: eur(100), values: [] }];
    const product = toProduct({ ...honey, options: [{ ...size!, values }], variants });
    expect(product?.variants?.map(({ ref }) => ref)).toEqual(['v:1', 'v:2']);
    expect(product?.options?.[0]?.values.map(({ id }) => id)).toEqual(['a-b', 'c']);
  });

  it('is none where an option is open of its one kind, which goes into the cart with its choice', () => {
    const [only] = honey.variants;
    const variants = [{ ...only!, values: [] }];
    expect(toProduct({ ...honey, ref: 'honey', variants })).toBe(undefined);
    expect(toProduct({ ...honey, variants })).toMatchObject({ ref: 'v:1' });
  });

  it('tells ids apart that are written in no Latin letter', () => {
    const ids = ['蜂蜜', '柿子'].map((id) => toProduct({ ...honey, id })?.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/);
  });

  it('is none where nothing of it is sold', () => {
    expect(toProduct({ ...honey, variants: [] })).toBe(undefined);
  });
});
