import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf } from './text-of.js';

it.each([
  ['500 g', '500 g'],
  [500, '500'],
  [{ 'de-DE': 'groß', 'en-GB': 'large' }, 'groß'],
  [{ 'en-GB': 'large' }, 'large'],
  [{ key: 'l', label: 'Large' }, 'Large'],
  [{ key: 'l', label: { 'de-DE': 'Groß' } }, 'Groß'],
  [['red', { key: 'b', label: 'blue' }], 'red, blue'],
  [null, ''],
  [{ typeId: 'product', id: 7 }, 'product'],
])('reads %j', (value, words) => {
  expect(textOf(value, 'de-DE')).toBe(words);
});

it('has some words for any value', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => typeof textOf(value, 'en') === 'string'));
});
