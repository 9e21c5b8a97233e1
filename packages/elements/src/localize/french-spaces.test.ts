import { expect, test } from 'vitest';
import { fr as console } from '../console/locales/fr.js';
import { fr as viewers } from '../locales/fr.js';

test.each([
  ['viewers', viewers],
  ['console', console],
])('in French no line breaks before what stands apart: %s', (_whose, locale) => {
  for (const [name, term] of Object.entries(locale)) {
    const said = typeof term === 'function' ? (term as Say)(2, 2, 2) : term;
    expect(String(said), name).not.toMatch(/ [:;!?»]|« /);
  }
});

type Say = (...args: readonly number[]) => unknown;
