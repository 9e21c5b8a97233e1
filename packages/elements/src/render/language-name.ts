import type { Words } from '../localize/words.js';

/** A language in the viewer's own; other tags stay as they are. */
export function languageName(tag: string, words: Pick<Words, 'lang'>): string {
  try {
    return new Intl.DisplayNames([words.lang()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
