import { expect, it } from 'vitest';
import { moved } from './moved.js';

const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

it.each([
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['b', 2, 'acb'],
])('moves %s to %d', (id, to, expected) => {
  const ids = moved(list, id, to).map((one) => one.id);
  expect(ids.join('')).toBe(expected);
});

it('leaves the list where there is no such item, or no such place', () => {
  for (const [id, to] of [
    ['a', -1],
    ['c', 3],
    ['b', 1],
    ['gone', 0],
  ] as const) {
    expect(moved(list, id, to)).toBe(list);
  }
});
