import { expect, test } from 'vitest';
import { saidIn } from './said-in.js';

test('a text in one language becomes another', () => {
  expect(saidIn(undefined, 'en', 'Pears')).toBe('Pears');
  expect(saidIn('Pears', 'zh', '梨')).toBe('梨');
});

test('a text in several keeps the others', () => {
  const text = { en: 'Pears', zh: '梨' };
  expect(saidIn(text, 'en-GB', 'Snow pears')).toEqual({ en: 'Snow pears', zh: '梨' });
  expect(saidIn(text, 'zh', '雪梨')).toEqual({ en: 'Pears', zh: '雪梨' });
  expect(saidIn({ zh: '梨' }, 'en', '雪梨')).toEqual({ zh: '雪梨' });
});
