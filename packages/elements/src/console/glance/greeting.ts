import { html } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { GreetedItem } from './glance-item.js';
import type { QuickAnswer } from './render-quick.js';

/** Stands where the names will stand. */
const NAMES = '\uFFFC';

/** What is said to who bought or follows, by their names where they have some. */
export function greetingOf({ of, names }: GreetedItem, words: ConsoleWords): QuickAnswer {
  const named = names.filter((name) => name.trim() !== '');
  const [one, many] =
    of === 'bought'
      ? (['thankOne', 'answerThanks'] as const)
      : (['welcomeOne', 'welcome'] as const);
  if (named.length === 0) return { text: words.term(many), drawn: words.term(many) };
  const list = new Intl.ListFormat(words.lang(), { type: 'conjunction' });
  const [before = '', after = ''] = words.term(one, NAMES).split(NAMES);
  const apart = list
    .formatToParts(named)
    .map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value));
  return {
    text: `${before}${list.format(named)}${after}`,
    drawn: html`${before}${apart}${after}`,
  };
}
