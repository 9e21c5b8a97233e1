import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

it.each([
  ['/live', '/live'],
  ['/products/honey?from=live', '/products/honey?from=live'],
  [undefined, '/'],
  ['https://other.example/live', '/'],
  ['//other.example', '/'],
  ['/\\other.example', '/'],
  ['/.//other.example', '/'],
  ['javascript:alert(1)', '/'],
  ['http://', '/'],
])('%s leads to %s', (address, path) => {
  expect(ownPath(address)).toBe(path);
});
