import { expect, test } from 'vitest';
import { expectSameTerms } from '../../../testing/same-terms.js';
import { en as viewers } from '../../locales/en.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { id } from './id.js';
import { pseudo } from './pseudo.js';
import { pt } from './pt.js';
import { zh } from './zh.js';

test.each([ar, es, fr, hi, id, pt, zh, pseudo])(
  '$$name has every term of the console, of the same kind, in its own words',
  (locale) => expectSameTerms(locale, en),
);

// Both are registered under one language: on a page with a stall and a console the later would have the word.
test('no term of the console has the name of one of the viewers', () => {
  const names = Object.keys(en).filter((name) => !name.startsWith('$') && name in viewers);
  expect(names).toEqual([]);
});
