import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalText, textIn } from './text.js';

const pears = { en: 'Pears', 'zh-Hant': '梨子', zh: '梨', pt: 'Peras' };

describe('a text', () => {
  it.each([
    [['zh'], '梨'],
    [['zh-Hant'], '梨子'],
    [['ZH-hant'], '梨子'],
    [['pt-BR'], 'Peras'],
    [['fr', 'pt'], 'Peras'],
    [['fr'], 'Pears'],
    [[], 'Pears'],
  ])('in %j is %s', (languages, expected) => {
    expect(textIn(pears, languages)).toBe(expected);
  });

  it('in one language is what it is, and without English whatever there is', () => {
    expect(textIn('Pears', ['zh'])).toBe('Pears');
    expect(textIn({ fr: 'Poires' }, ['de'])).toBe('Poires');
    expect(textIn(undefined, ['de'])).toBe('');
    expect(textIn({}, ['de'])).toBe('');
  });

  it('that is malformed is still a text', () => {
    expect(textIn({ en: { toString: '' } } as never, [])).toBe('');
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string()), (value, languages) => {
        expect(typeof textIn(value as LocalText, languages)).toBe('string');
      }),
    );
  });
});
