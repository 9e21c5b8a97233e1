import type { ChatLine } from '@livestall/client';
import type { Words } from '../localize/words.js';
import { nameOf } from './name-of.js';

/** How many lines are read out in full at once. */
const MOST_WORDS = 2;

/**
 * New lines as a screen reader says them: a busy talk would never let it fall silent, so the host is read
 * out, a single line too, and of the rest only the count.
 */
export function spoken(fresh: readonly ChatLine[], words: Words): string {
  const said = fresh.filter(({ system }) => !system);
  const hosts = said.filter(({ role }) => role === 'host').slice(-MOST_WORDS);
  const read = hosts.length > 0 ? hosts : said.length === 1 ? said : [];
  const others = said.length - read.length;
  return [
    ...read.map((line) => ended(`${nameOf(line, words)}: ${line.text}`)),
    ...(others > 0 ? [words.term('chatNew', others)] : []),
  ].join(' ');
}

/** A sentence with its end, where it has none of its own. */
function ended(text: string): string {
  return /\p{Sentence_Terminal}\s*$/u.test(text) ? text : `${text}.`;
}
