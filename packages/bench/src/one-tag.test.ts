import { expect, it } from 'vitest';
import { entryFiles } from './one-tag.ts';

it('is one file: the size gate weighs it whole, and nothing waits for a second one', () => {
  expect(entryFiles()).toEqual(['livestall.js']);
});
