import { expect, test } from 'vitest';
import { calledIn } from './speakers.js';

const all = [
  { key: 'a', name: 'Ana' },
  { key: 'l', name: 'Ana Lu' },
  { key: 'b', name: 'Ana' },
];

test('who is called by a longer name is called alone', () => {
  expect(calledIn('@Ana Lu, are they sweet?', all)).toEqual(['l']);
  expect(calledIn('@Ana Lu and @Ana', all)).toEqual(['a', 'l', 'b']);
});
