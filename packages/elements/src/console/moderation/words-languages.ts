import { languageName } from '../../render/language-name.js';
import type { ConsoleWords } from '../console-words.js';

/** Languages that a list can be begun for here; any other is by the API. */
const TAGS =
  'am ar bn cs da de el en es fa fi fil fr gu ha he hi hu id it ja km kn ko lo ml mr ms my nb ne nl pa pl pt ro ru sk sv sw ta te th tr uk ur uz vi zh';

/** Those that have no list yet, by name. */
export function languagesWithout(
  known: readonly string[],
  words: ConsoleWords,
): { tag: string; name: string }[] {
  const { compare } = new Intl.Collator(words.lang());
  return TAGS.split(' ')
    .filter((tag) => !known.includes(tag))
    .map((tag) => ({ tag, name: languageName(tag, words) }))
    .sort((a, b) => compare(a.name, b.name));
}
