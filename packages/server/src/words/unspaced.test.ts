import { expect, it } from 'vitest';
import { unspaced } from './unspaced.js';

it.each([
  ['b.a.d word', 'bad word'],
  ['so b  a - d', 'so bad'],
  ['a b', 'a b'],
  ['I am a b c', 'I am abc'],
  ['1 a 2 b 3 c', '1 a 2 b 3 c'],
])('has %s as %s', (text, together) => {
  expect(unspaced(text)).toBe(together);
});
