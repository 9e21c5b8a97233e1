import { expect, test } from 'vitest';
import { firstLetter } from './first-letter.js';

test.each([
  ['Mei Lin', 'M'],
  ['梅林', '梅'],
  ['🇨🇳 Orchard', '🇨🇳'],
  ['👨‍👩‍👧 Farm', '👨‍👩‍👧'],
  ['e\u0301lan', 'e\u0301'],
  ['', ''],
])('%s begins with what people see as one letter', (text, letter) => {
  expect(firstLetter(text)).toBe(letter);
});
