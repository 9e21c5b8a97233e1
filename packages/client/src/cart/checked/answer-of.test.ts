import type { Cart, CartResult } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, isCart } from './answer-of.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const line = {
  ...{ id: 'l1', ref: 'pear', title: 'Pears', quantity: 2 },
  ...{ price: eur(450), total: eur(900) },
};
const cart: Cart = { lines: [line], count: 2, coupons: [], total: eur(900) };
const asked = { name: 'shop', fn: 'get' };
const complaints = vi.fn();
const answer = (result: unknown) => answerOf(asked, () => Promise.resolve(result as CartResult));

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(complaints);
});

afterEach(() => {
  vi.restoreAllMocks();
  complaints.mockReset();
});

describe('the answer of a store', () => {
  it('is taken as it is where it can be read', async () => {
    const result = { cart, errors: [], warnings: [{ code: 'refused', message: 'From €30.' }] };
    expect(await answer(result)).toBe(result);
    const plain = { ...cart, lines: [{ ...line, picture: null, detail: null, url: null }] };
    expect(await answer({ ...result, cart: plain })).toMatchObject({ cart: plain });
    const none = { cart: null, errors: [{ code: 'refused' }], warnings: [] };
    expect(await answer(none)).toBe(none);
    expect(complaints).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', undefined, /it should be an object, but is undefined/],
    ['no lines', { ...cart, lines: undefined }, /lines should be a list, but is undefined/],
    ['a line that is none', { ...cart, lines: ['pear'] }, /lines\[0\] should be an object/],
    [
      'a price as text',
      { ...cart, lines: [{ ...line, price: { amount: '4.50', currency: 'EUR' } }] },
      /lines\[0\]\.price\.amount should be a whole number of minor units \(cents\), but is "4\.50"/,
    ],
    ['major units', { ...cart, total: eur(9.5) }, /total\.amount should be .* but is 9\.5/],
    [
      'a currency sign',
      { ...cart, total: { amount: 1, currency: '€' } },
      /total\.currency should be/,
    ],
    [
      'a number as id',
      { ...cart, lines: [{ ...line, id: 7 }] },
      /lines\[0\]\.id should be a string/,
    ],
    ['coupons by name', { ...cart, coupons: ['X'] }, /coupons\[0\] should be an object/],
    ['a detail in pieces', { ...cart, lines: [{ ...line, detail: {} }] }, /detail should be a str/],
    [
      'sizes of a picture in one text',
      { ...cart, lines: [{ ...line, picture: { url: '/p.jpg', alt: '', sizes: '/p.jpg 2x' } }] },
      /lines\[0\]\.picture\.sizes should be a list, but is "\/p\.jpg 2x"/,
    ],
    [
      'a picture by its address',
      { ...cart, lines: [{ ...line, picture: '/p.jpg' }] },
      /lines\[0\]\.picture should be a picture/,
    ],
    [
      'a coupon’s worth as text',
      { ...cart, coupons: [{ code: 'X', discount: '5 %' }] },
      /coupons\[0\]\.discount should be/,
    ],
    ['a broken subtotal', { ...cart, subtotal: 3 }, /subtotal should be an amount and a currency/],
  ])('is refused with a cart of %s, and the console says where', async (_, garbage, words) => {
    const { cart: none, errors } = await answer({ cart: garbage, errors: [], warnings: [] });
    expect(none).toBeNull();
    expect(errors.map(({ code }) => code)).toEqual(['store-unreachable']);
    expect(complaints).toHaveBeenCalledOnce();
    expect(complaints.mock.calls[0]?.[0]).toMatch(/^livestall: shop: get\(\) gave a cart/);
    expect(complaints.mock.calls[0]?.[0]).toMatch(words);
  });

  it('keeps the store’s words of a refusal where its cart cannot be read', async () => {
    const errors = [{ code: 'out-of-stock', message: 'Sold out.' }];
    const garbage = { cart: { ...cart, total: eur(9.5) }, errors, warnings: [] };
    expect(await answer(garbage)).toEqual({ cart: null, errors, warnings: [] });
    expect(complaints).toHaveBeenCalledOnce();
  });

  it.each([
    ['is none', 'yes', /it should be an object, but is "yes"/],
    ['is a bare cart', cart, /errors should be a list/],
    ['has no warnings', { cart, errors: [] }, /warnings should be a list/],
    ['has an issue in words', { cart, errors: ['No.'], warnings: [] }, /errors\[0\] should be an/],
    [
      'has an issue with words that are none',
      { cart, errors: [], warnings: [{ code: 'refused', message: 7 }] },
      /warnings\[0\]\.message should be a string/,
    ],
  ])('is refused where it %s', async (_, garbage, words) => {
    expect((await answer(garbage)).errors).toHaveLength(1);
    expect(complaints.mock.calls[0]?.[0]).toMatch(words);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('No cart here.'))],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a store may be as wrong as this
    ['throws no error', () => Promise.reject(null)],
  ])('is an issue where it %s, in words for the console alone', async (_, call) => {
    expect((await answerOf(asked, call)).errors).toEqual([{ code: 'store-unreachable' }]);
    expect(complaints.mock.calls[0]?.[0]).toBe('livestall: shop: get() threw');
  });

  it('is checked where it tells by itself, too', () => {
    expect(isCart({ name: 'shop', fn: 'subscribe' }, { count: 3 })).toBe(false);
    expect(complaints.mock.calls[0]?.[0]).toMatch(/subscribe\(\).*lines should be a list/);
    expect(isCart(asked, cart)).toBe(true);
  });
});
