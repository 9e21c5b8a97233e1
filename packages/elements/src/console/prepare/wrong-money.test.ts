import { expect, it } from 'vitest';
import { wrongMoney } from './wrong-money.js';

it.each([
  ['12.99', 'USD', false],
  ['-4', 'USD', 'needsAboveZero'],
  ['−4,50', 'EUR', 'needsAboveZero'],
  ['0', 'USD', 'needsAboveZero'],
  ['0.00', 'USD', 'needsAboveZero'],
  ['12.999', 'USD', 'needsTwoDigits'],
  ['1 200,999', 'EUR', 'needsTwoDigits'],
  ['12.5', 'JPY', 'needsNoFraction'],
  ['1.2345', 'KWD', 'needsThreeDigits'],
  ['', 'USD', 'needsPrice'],
  ['-', 'USD', 'needsPrice'],
  ['twelve', 'USD', 'needsPrice'],
  ['1234567890', 'USD', 'needsPrice'],
])('says of %j in %s what is wrong with it', (said, currency, wrong) => {
  expect(wrongMoney(said, currency)).toBe(wrong);
});

it('lets an amount be nothing where it may, and never less', () => {
  expect(wrongMoney('0', 'USD', { zero: true })).toBe(false);
  expect(wrongMoney('-1', 'USD', { zero: true })).toBe('needsAboveZero');
});
