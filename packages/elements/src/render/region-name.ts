import type { Words } from '../localize/words.js';

/** A country in the viewer's language; other codes (ISO 3166-2) stay as they are. */
export function regionName(code: string, words: Pick<Words, 'lang'>): string {
  try {
    return new Intl.DisplayNames([words.lang()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
