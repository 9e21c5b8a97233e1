import { expect, it, vi } from 'vitest';
import { setState } from './set-state.js';

it('tells the browser of a state that is set only once, and of one that is cleared each time', () => {
  const states = new Set<string>();
  const add = vi.spyOn(states, 'add');
  const remove = vi.spyOn(states, 'delete');
  for (const on of [false, true, true, false, false, true]) {
    setState({ states }, 'live', on);
    expect(states.has('live')).toBe(on);
  }
  expect(add).toHaveBeenCalledTimes(2);
  expect(remove).toHaveBeenCalledTimes(3);
});
