import { expect, it } from 'vitest';
import { cutText } from './cut-text.js';

it('keeps a text whole, trimmed and well formed', () => {
  expect(cutText('  pears ', 9)).toBe('pears');
  expect(cutText('pears', 3)).toBe('pea');
  expect(cutText('🍐🍐', 4)).toBe('🍐🍐');
  expect(cutText('🍐🍐', 3), 'no half of a pair').toBe('🍐');
  expect(cutText('pear\uD83C', 9)).toBe('pear\uFFFD');
  expect(cutText('\uDF50pear', 9)).toBe('\uFFFDpear');
});
