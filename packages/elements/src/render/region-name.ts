import type { Words } from '../localize/words.js';

/** A country in the viewer's language, and a part of one by its code within it: "United States (CA)". `Intl` has no names of parts. */
export function regionName(code: string, words: Pick<Words, 'lang'>): string {
  const [country, part] = split(code);
  const name = countryName(country, words);
  return part === undefined ? name : `${name} (${part})`;
}

/** Countries in the viewer's language, each with those of its parts that are meant: "United States (CA, NY)", "Canada". */
export function regionNames(codes: readonly string[], words: Pick<Words, 'lang'>): string[] {
  const parts = new Map<string, Set<string>>();
  for (const code of codes) {
    const [country, part] = split(code);
    const known = parts.get(country) ?? new Set();
    // The whole of it has all its parts.
    parts.set(country, part === undefined ? known.add('') : known.add(part));
  }
  return [...parts].map(([country, of]) =>
    of.has('')
      ? countryName(country, words)
      : `${countryName(country, words)} (${[...of].join(', ')})`,
  );
}

/** The two halves of an ISO 3166-2 code. */
function split(code: string): [country: string, part?: string] {
  const at = code.indexOf('-');
  return at < 0 ? [code] : [code.slice(0, at), code.slice(at + 1)];
}

function countryName(code: string, words: Pick<Words, 'lang'>): string {
  try {
    return new Intl.DisplayNames([words.lang()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
