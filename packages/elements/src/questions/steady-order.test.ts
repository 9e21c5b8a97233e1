import type { Question } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { SteadyOrder } from './steady-order.js';

const asked = (...ids: string[]): Question[] =>
  ids.map((id) => ({ id, at: 1, sender: 's', name: '', text: id }));

test('the order stays under the thumb until that of now is asked for', () => {
  const order = new SteadyOrder();
  const ids = (questions: Question[]) => {
    const { list, behind } = order.arrange(questions);
    return [list.map(({ id }) => id).join(''), behind];
  };
  expect(ids(asked('a', 'b'))).toEqual(['ab', false]);
  expect(ids(asked('b', 'a'))).toEqual(['ab', true]);
  expect(ids(asked('c', 'b', 'a'))).toEqual(['abc', true]);
  expect(ids(asked('c', 'a'))).toEqual(['ac', true]);
  order.renew();
  expect(ids(asked('c', 'a'))).toEqual(['ca', false]);
});
