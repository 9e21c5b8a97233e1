import { ERROR_CODES, type ErrorCode } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { expectSameTerms } from '../../testing/same-terms.js';
import { ar } from '../locales/ar.js';
import { en } from '../locales/en.js';
import { es } from '../locales/es.js';
import { fr } from '../locales/fr.js';
import { hi } from '../locales/hi.js';
import { id } from '../locales/id.js';
import { pseudo } from '../locales/pseudo.js';
import { pt } from '../locales/pt.js';
import { zh } from '../locales/zh.js';
import { pluralsOf } from './plurals-of.js';
import { pseudoText } from './pseudo-text.js';

const TRANSLATED = [ar, es, fr, hi, id, pt, zh];

test.each([...TRANSLATED, pseudo])(
  '$$name has every term, of the same kind, in its own words',
  (locale) => expectSameTerms(locale, en),
);

test('every failure has words in each language, and in English those of its message', () => {
  for (const code of Object.keys(ERROR_CODES) as ErrorCode[]) {
    for (const { fault, $name } of TRANSLATED) {
      expect(fault(code, 'Gone.'), `${$name} ${code}`).toMatch(/^\P{ASCII}|^\p{L}.*[.。।]$/u);
      expect(fault(code, 'Gone.')).not.toBe('Gone.');
    }
    expect(en.fault(code, 'Gone.')).toBe('Gone.');
  }
});

test('a count is written and bent as the language does', () => {
  const arabic = pluralsOf('ar-EG');
  const forms = { zero: 'z', one: 'o', two: 't', few: 'f #', many: 'm #', other: 'x #' };
  expect([0, 1, 2, 3, 11, 100].map((count) => arabic(count, forms))).toEqual([
    ...['z', 'o', 't', 'f ٣', 'm ١١', 'x ١٠٠'],
  ]);
  expect(pluralsOf('en')(1_200, { one: '# line', other: '# lines' })).toBe('1,200 lines');
  expect(pluralsOf('fr')(1_000_000, { one: 'un', other: '#' })).toMatch(/^1.000.000$/);
});

test('the pseudo-locale keeps arguments and grows', () => {
  expect(pseudo.watching('42')).toContain('42');
  expect(pseudoText('Goods').length).toBeGreaterThan('Goods'.length * 1.3);
});
