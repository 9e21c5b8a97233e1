import type { Product } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { checkGoods } from './check-goods.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const pears: Product = {
  id: 'pears',
  title: 'Pears',
  pictures: [],
  url: 'https://shop.example/pears',
  price: usd(900),
};

describe('checkGoods', () => {
  it('takes goods that make sense', () => {
    const more: Partial<Product> = {
      quantity: { min: 6, max: 6, step: 6 },
      unitPrice: { price: usd(300), per: 'kg' },
      weighed: true,
      delivery: { min: 2, max: 2 },
    };
    expect(() => checkGoods([pears, { ...pears, ...more, id: 'more' }])).not.toThrow();
  });

  it.each<[string, Partial<Product>]>([
    ['quantity/max', { quantity: { min: 6, max: 5 } }],
    ['delivery/max', { delivery: { min: 3, max: 2 } }],
    [
      'unitPrice/price/currency',
      { unitPrice: { price: { amount: 3, currency: 'EUR' }, per: 'kg' } },
    ],
    ['compareAt/currency', { compareAt: { amount: 12_00, currency: 'EUR' } }],
    [
      'variants/price/currency',
      { variants: [{ id: 'one', options: {}, price: { amount: 900, currency: 'CNY' } }] },
    ],
    ['unitPrice', { weighed: true }],
    [
      'variants/options',
      {
        options: [{ id: 'size', label: 'Size', values: [{ id: 's', label: 'S' }] }],
        variants: [{ id: 'one', options: { size: 'xl' } }],
      },
    ],
  ])('names %s where it is wrong', (field, wrong) => {
    const hint = expect.stringContaining(field) as string;
    expect(() => checkGoods([{ ...pears, ...wrong }])).toThrow(
      expect.objectContaining({ code: 'bad-request', hint }) as Error,
    );
  });
});
