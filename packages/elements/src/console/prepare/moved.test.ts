import { expect, it } from 'vitest';
import { moved } from './moved.js';

const list = ['a', 'b', 'c'];

it.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 2, 'acb'],
])('moves %d to %d', (from, to, expected) => {
  expect(moved(list, from, to).join('')).toBe(expected);
});

it('leaves the list where there is no such place', () => {
  for (const [from, to] of [
    [0, -1],
    [2, 3],
    [1, 1],
    [7, 0],
  ] as const) {
    expect(moved(list, from, to)).toBe(list);
  }
});
