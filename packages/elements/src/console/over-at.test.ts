import { expect, it } from 'vitest';
import { overAt } from './over-at.js';

it('is over when it was closed, else at its end', () => {
  expect(overAt({}, undefined, 50)).toBeUndefined();
  expect(overAt({ closesAt: 40 }, undefined, 39)).toBeUndefined();
  expect(overAt({ closesAt: 40 }, undefined, 50)).toBe(40);
  expect(overAt({ closesAt: 40 }, { at: 20 }, 50)).toBe(20);
});
