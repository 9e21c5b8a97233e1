import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened } from './shortened.js';

it('leaves what is short enough, and cuts each language for itself', () => {
  expect(shortened('Pears', 5)).toBe('Pears');
  expect(shortened('Pears and plums', 7)).toBe('Pears…');
  expect(shortened({ en: 'Pears and plums', zh: '梨和李子' }, 7)).toEqual({
    ...{ en: 'Pears…', zh: '梨和李子' },
  });
});

it('takes no letter apart', () => {
  const family = '👨‍👩‍👧';
  expect(shortened(`ab${family}cd`, 7)).toBe('ab…');
  expect(shortened(`a${'e\u0301'.repeat(9)}`, 4)).toBe('ae\u0301…');
});

it('has never more than it may', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (text, most) => {
        expect(shortened(text, most).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
