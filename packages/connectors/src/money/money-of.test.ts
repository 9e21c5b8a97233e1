import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOf } from './money-of.js';

describe('moneyOf', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    ['0.1', 'USD', 10],
    ['1.005', 'EUR', 101],
    [3.998, 'EUR', 400],
    [1.005, 'EUR', 101],
    [8.165, 'EUR', 817],
    ['-2.5', 'EUR', -250],
    ['-0.001', 'EUR', 0],
    ['500', 'JPY', 500],
    ['500.0', 'JPY', 500],
    ['499.5', 'JPY', 500],
    ['12.345', 'KWD', 12345],
    ['1500.00', 'HUF', 150000],
    ['15000', 'IDR', 1500000],
    [1e21, 'JPY', 1e21],
    [1e-7, 'EUR', 0],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %d', (amount, currency, expected) => {
    expect(moneyOf(amount, currency)).toEqual({ amount: expected, currency });
  });

  it.each([
    [1250, 'EUR', 1250],
    [50000, 'JPY', 500],
    [50049, 'JPY', 500],
    [50050, 'JPY', 501],
    [5, 'JPY', 0],
    [1234, 'KWD', 12340],
    ['-1250', 'EUR', -1250],
  ])('%s with two decimals in %s is %d', (amount, currency, expected) => {
    expect(moneyOf(amount, currency, 2)).toEqual({ amount: expected, currency });
  });

  it.each(['', 'free', '1,50', 'NaN', '1.', '٣', undefined as never, null as never, {} as never])(
    'is no number where the store gives %s',
    (amount) => expect(moneyOf(amount, 'EUR').amount).toBeNaN(),
  );

  it('has an answer to whatever a store may write', () => {
    const part = fc.constantFrom('-', '+', '.', 'e', '0', '9', '999999999', ',', ' ');
    const written = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(part).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(written, fc.string(), (amount, currency) => {
        expect(typeof moneyOf(amount, currency).amount).toBe('number');
      }),
    );
    expect(moneyOf('1e999999999', 'EUR').amount).toBeNaN();
  });

  it('gives back every amount that was written with its decimals', () => {
    const units = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(units, (amount) => {
        const text = `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(
          Math.abs(amount) % 100,
        ).padStart(2, '0')}`;
        expect(moneyOf(text, 'EUR').amount).toBe(amount);
      }),
    );
  });
});
