import { expect, it } from 'vitest';
import { maskName } from './mask-name.js';

it.each([
  ['Ana', 'A***'],
  ['Maximiliano', 'M***'],
  [' 王小明', '王***'],
  ['👨‍👩‍👧 Family', '👨‍👩‍👧***'],
  ['é', 'é***'],
  ['', '***'],
])('leaves of "%s" the first letter', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
