import { expect } from 'vitest';

/** Names that are the same everywhere, and words that two languages share: more of them were forgotten. */
const SHARED = 0.05;

/** Expects a locale to have every term of another, of the same kind, in its own words. */
export function expectSameTerms(locale: object, of: object): void {
  const terms = Object.entries(of);
  expect(Object.keys(locale).sort()).toEqual(Object.keys(of).sort());
  const said = new Map<string, unknown>(Object.entries(locale));
  for (const [name, term] of terms) expect(typeof said.get(name), name).toBe(typeof term);
  const same = terms.flatMap(([name, term]) => (said.get(name) === term ? [name] : []));
  expect(same.length, same.join()).toBeLessThan(SHARED * terms.length);
}
