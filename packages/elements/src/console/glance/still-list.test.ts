import { expect, it } from 'vitest';
import { StillList } from './still-list.js';

const items = (...ids: string[]) => ids.map((id) => ({ id }));

it('stands still while it is touched, and lets in what gathered then', () => {
  const list = new StillList();
  expect(list.read(items('a', 'b'), false, 0).drawn).toEqual(items('a', 'b'));
  const held = list.read(items('new', 'b', 'other'), true, 1);
  expect(held.drawn).toEqual([{ id: 'a', gone: true }, { id: 'b' }]);
  expect(held.fresh).toEqual(items('new', 'other'));
  expect(list.read(items('new', 'b', 'a'), true, 2).drawn, 'it is back').toEqual(items('a', 'b'));
  expect(list.read(items('new', 'b'), false, 3)).toEqual({ drawn: items('new', 'b'), fresh: [] });
});

it('takes no tap for meant that comes just as things moved', () => {
  const list = new StillList();
  list.read(items('a', 'b'), false, 0);
  expect(list.rests(0), 'what is there at first has always been').toBe(true);
  list.read(items('a', 'b', 'c'), false, 1_000);
  expect(list.rests(1_000), 'at the end it moves nothing').toBe(true);
  list.read(items('c', 'a', 'b'), false, 2_000);
  expect(list.rests(2_500)).toBe(false);
  expect(list.rests(2_600)).toBe(true);
});
