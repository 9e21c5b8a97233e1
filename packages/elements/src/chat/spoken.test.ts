import type { ChatLine } from '@livestall/client';
import { expect, test } from 'vitest';
import type { Words } from '../localize/words.js';
import { spoken } from './spoken.js';

/** Words without an element: a term is its name and what it was given. */
const words = {
  term: (name: string, ...args: unknown[]) => [name, ...args].join(' '),
} as unknown as Words;

const line = (text: string, role: ChatLine['role'] = 'viewer'): ChatLine => ({
  id: text,
  at: 1,
  sender: 'a',
  name: role === 'host' ? 'Mei' : '',
  role,
  text,
  own: false,
});

test('a single line is read out, a crowd is counted', () => {
  expect(spoken([line('hello')], words)).toBe('chatGuest: hello.');
  expect(spoken([line('how much?')], words)).toBe('chatGuest: how much?');
  expect(spoken([line('a'), line('b'), line('c')], words)).toBe('chatNew 3');
});

test('the host is always read out, and of a host who says much the newest', () => {
  expect(spoken([line('a'), line('picked today', 'host'), line('b')], words)).toBe(
    'Mei: picked today. chatNew 2',
  );
  const many = ['one', 'two', 'three'].map((text) => line(text, 'host'));
  expect(spoken(many, words)).toBe('Mei: two. Mei: three. chatNew 1');
});
