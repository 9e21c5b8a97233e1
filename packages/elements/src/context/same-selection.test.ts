import { expect, test } from 'vitest';
import { sameSelection } from './same-selection.js';

test('compares members, two levels deep', () => {
  const product = { id: 'honey', price: { amount: 1 } };
  expect(sameSelection({ product, left: 3 }, { product, left: 3 })).toBe(true);
  expect(sameSelection([{ product, left: 3 }], [{ product, left: 3 }])).toBe(true);
  expect(sameSelection([{ product, left: 3 }], [{ product, left: 2 }])).toBe(false);
  expect(sameSelection([product], [{ id: 'honey', price: { amount: 1 } }])).toBe(false);
  expect(sameSelection({ a: undefined }, { b: undefined })).toBe(false);
});

test('tells lists, objects and class instances apart', () => {
  expect(sameSelection([], {})).toBe(false);
  expect(sameSelection(new Map(), new Map())).toBe(false);
  expect(sameSelection(null, {})).toBe(false);
  expect(sameSelection(NaN, NaN)).toBe(true);
});
