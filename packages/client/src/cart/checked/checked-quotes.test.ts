import type { Quote } from '@livestall/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkedQuotes } from './checked-quotes.js';

const price = { amount: 450, currency: 'EUR' };
const good: Quote = {
  ...{ product: 'honey', price, left: 3 },
  options: [{ id: 'size', label: 'Size', values: [{ id: 'small', label: 'Small' }] }],
  variants: [{ ref: '1', price, left: 0, options: { size: 'small' } }],
};

afterEach(() => vi.restoreAllMocks());

describe('the quotes of a store', () => {
  it('are taken as they are where they can be read', () => {
    expect(checkedQuotes('shop', 'quote', [good])).toEqual([good]);
  });

  it.each([
    ['a price in words', { price: '4.50' }, 'price should be an amount and a currency'],
    ['a broken amount', { price: { amount: 4.5, currency: 'EUR' } }, 'price.amount should be'],
    ['a sign for a currency', { price: { amount: 4, currency: '€' } }, 'price.currency should be'],
    ['half a unit', { left: 0.5 }, 'left should be a whole number, but is 0.5'],
    ['no variants to its options', { variants: undefined }, 'variants should be a list'],
    ['no choice of a variant', { variants: [{ ref: '1' }] }, 'variants[0].options should be'],
    ['a number for an id', { variants: [{ ref: 1 }] }, 'variants[0].ref should be a string'],
    ['options without values', { options: [{ id: 'size' }] }, 'options[0].values should be a list'],
  ])('are left out with %s, and the console says where', (_, lie, words) => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(checkedQuotes('shop', 'quote', [{ ...good, ...lie }, good])).toEqual([good]);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.calls[0]?.[0]).toContain(words);
  });

  it.each([[undefined], ['nothing'], [{ quotes: [] }]])('must be a list, and not %j', (answer) => {
    expect(() => checkedQuotes('shop', 'quote', answer)).toThrow(TypeError);
  });
});
