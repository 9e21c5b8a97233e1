import fc from 'fast-check';
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

it('takes out what would disturb the words beside it', () => {
  expect(cutText('a\u202Eb\u2066c\u2069\u0000d', 9)).toBe('abcd');
  expect(cutText('one\ntwo\tthree', 20)).toBe('one\ntwo\tthree');
  expect(cutText(`Z${'\u0300'.repeat(300)}algo`, 20)).toBe(`Z${'\u0300'.repeat(8)}algo`);
  expect(cutText('שָׁלוֹם และ Tiếng Việt', 30), 'honest marks').toBe('שָׁלוֹם และ Tiếng Việt');
  expect(cutText('👩🏽‍🌾 \u200Fא', 30), 'joined, and marks of direction that end').toBe('👩🏽‍🌾 \u200Fא');
});

it.each(['\u200D', '\u200C', '\u200B', '\u2060\u00AD'])(
  'ends no tower of marks at %j',
  (joiner) => {
    const floor = '\u0300'.repeat(8);
    expect(cutText(`Z${`${floor}${joiner}`.repeat(40)}algo`, 600)).toBe(`Z${floor}${joiner}algo`);
    const each = `\u0300${joiner}`;
    expect(cutText(`Z${each.repeat(300)}algo`, 600)).toBe(`Z${each.repeat(8)}algo`);
  },
);

it.each(['👨‍👩‍👧‍👦', '❤️‍🔥🏳️‍🌈🧑🏽‍🤝‍🧑🏿', 'می‌خواهم', 'क्‍ष और न्‌म', 'ശ്രീ ന്‍'])(
  'leaves what joiners are for: %s',
  (text) => expect(cutText(text, 60)).toBe(text),
);

it.each(['\u200B\u200D', '\uFEFF', '\u3164', '\u2800', '\u0301', '\u202E'])(
  'takes a text that nobody could see for none: %j',
  (text) => expect(cutText(text, 9)).toBe(''),
);

it('cuts between two letters as people see them, wherever the limit falls', () => {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const split = (text: string) => Array.from(letters.segment(text), ({ segment }) => segment);
  const letter = fc.constantFrom('a', ' ', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇪🇸', 'ü', 'क्ष', '👩🏽‍🌾', '\u0300', '한', '🍐');
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 30 }), fc.nat(60), (parts, limit) => {
      const whole = cutText(parts.join(''), Infinity);
      const cut = cutText(whole, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(whole.startsWith(cut)).toBe(true);
      const [first] = split(whole);
      if (first && first.length <= limit) {
        expect(split(cut)).toEqual(split(whole).slice(0, split(cut).length));
      }
    }),
  );
});
