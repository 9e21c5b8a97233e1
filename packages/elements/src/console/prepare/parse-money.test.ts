import { expect, it } from 'vitest';
import { parseMoney, writeMoney } from './parse-money.js';

it.each([
  ['18.90', 'USD', 1890],
  ['18,9', 'EUR', 1890],
  ['1 200', 'USD', 120_000],
  ['500', 'JPY', 500],
  ['0', 'USD', 0],
])('reads %s %s', (text, currency, amount) => {
  expect(parseMoney(text, currency)).toEqual({ amount, currency });
});

it.each(['', '-1', '1.999', '1.2.3', '1,200.50', 'free', '1e3', '٣'])('refuses %j', (text) => {
  expect(parseMoney(text, 'USD')).toBeNull();
});

it('refuses a fraction of what has none', () => {
  expect(parseMoney('1.5', 'JPY')).toBeNull();
});

it('writes what it reads', () => {
  for (const money of [
    { amount: 1890, currency: 'USD' },
    { amount: 5, currency: 'JPY' },
  ]) {
    expect(parseMoney(writeMoney(money), money.currency)).toEqual(money);
  }
});
