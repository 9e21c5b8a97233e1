import { expect, test } from 'vitest';
import { chapters } from './chapters.js';

test('eight parts of a list are a chapter of it', () => {
  expect(chapters(84, 10)).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7],
    [8, 9],
  ]);
});

test('what is not drawn yet is in none', () => {
  expect(chapters(4, 84)).toEqual([[0, 1, 2, 3]]);
});
