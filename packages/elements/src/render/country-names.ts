import type { Words } from '../localize/words.js';
import { COUNTRIES } from './countries.js';
import { regionName } from './region-name.js';

const named = new Map<string, readonly (readonly [code: string, name: string])[]>();

/** All countries by their names in the viewer's language, in its order. */
export function countryNames(
  words: Pick<Words, 'lang'>,
): readonly (readonly [code: string, name: string])[] {
  const lang = words.lang();
  const known = named.get(lang);
  if (known) return known;
  const { compare } = new Intl.Collator(lang);
  const list = COUNTRIES.map((code) => [code, regionName(code, words)] as const).toSorted(
    ([, a], [, b]) => compare(a, b),
  );
  named.set(lang, list);
  return list;
}
