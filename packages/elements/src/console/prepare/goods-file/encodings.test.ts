import { expect, it } from 'vitest';
import { ALL_ENCODINGS, encodingName, encodingsFor } from './encodings.js';

it.each([
  [['en', 'de'], ['windows-1252']],
  [
    ['en', 'zh-CN'],
    ['gb18030', 'windows-1252'],
  ],
  [
    ['zh-TW', 'zh'],
    ['big5', 'gb18030', 'windows-1252'],
  ],
  [['ar-EG'], ['windows-1256', 'windows-1252']],
])('guesses by the languages of whoever saved it: %j', (languages, encodings) => {
  expect(encodingsFor(languages)).toEqual(encodings);
});

it('can be read, each of them, and is called by its languages', () => {
  for (const one of ALL_ENCODINGS) expect(() => new TextDecoder(one)).not.toThrow();
  expect(encodingName('gb18030', 'en')).toBe('Chinese (GB18030)');
  expect(encodingName('big5', 'zh')).toContain('繁体中文');
});
