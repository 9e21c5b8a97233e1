import { COUNTRIES } from '../../render/countries.js';
import { countryNames } from '../../render/country-names.js';
import type { ConsoleWords } from '../console-words.js';

/** Regions as people wrote them. */
export interface RegionsRead {
  codes: string[];
  /** The first that is none. */
  wrong?: string;
}

/**
 * Reads regions with commas between them: countries by name or code, their parts by code.
 *
 * @param known Codes that there were, which stay.
 */
export function readRegions(
  said: string,
  known: readonly string[],
  words: ConsoleWords,
): RegionsRead {
  const parts = said.split(/[,;\n،、，；]/).map((one) => one.trim());
  const read = parts
    .filter((one) => one !== '')
    .map((one) => ({ one, code: regionCode(one, known, words) }));
  const wrong = read.find(({ code }) => code === undefined);
  return {
    codes: [...new Set(read.flatMap(({ code }) => code ?? []))],
    ...(wrong && { wrong: wrong.one }),
  };
}

function regionCode(
  said: string,
  known: readonly string[],
  words: ConsoleWords,
): string | undefined {
  const code = said.toUpperCase();
  const isCode = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code) && COUNTRIES.includes(code.slice(0, 2));
  if (isCode || known.includes(code)) return code;
  const { compare } = new Intl.Collator(words.lang(), { sensitivity: 'base' });
  const names = [words.lang(), 'en'].flatMap((lang) => countryNames({ lang: () => lang }));
  return names.find(([, name]) => compare(name, said) === 0)?.[0];
}
