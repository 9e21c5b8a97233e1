import { expect, it } from 'vitest';
import { votesOf } from './votes-of.js';

it('counts the votes of choices, and nothing that any object has', () => {
  const row = { counts: { pears: 2 } };
  const votes = ['pears', 'plums', 'constructor', '__proto__'].map((id) => votesOf(row, id));
  expect(votes).toEqual([2, 0, 0, 0]);
});
