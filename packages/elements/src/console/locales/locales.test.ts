import { expect, test } from 'vitest';
import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { id } from './id.js';
import { pseudo } from './pseudo.js';
import { pt } from './pt.js';
import { zh } from './zh.js';

const TRANSLATED = [ar, es, fr, hi, id, pt, zh];

/** Names that are the same everywhere, and words that two languages share: more of them were forgotten. */
const SHARED = 0.05;

test.each([...TRANSLATED, pseudo])(
  '$$name has every term of the console, of the same kind, in its own words',
  (locale) => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(en).sort());
    const same: string[] = [];
    for (const [name, term] of Object.entries(en)) {
      const other: unknown = locale[name as keyof typeof en];
      expect(typeof other, name).toBe(typeof term);
      if (other === term) same.push(name);
    }
    expect(same.length, same.join()).toBeLessThan(SHARED * Object.keys(en).length);
  },
);
