import { test } from 'vitest';
import { expectSameTerms } from '../../../testing/same-terms.js';
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
