import type { ConsoleWords } from '../console-words.js';
import type { GreetedItem } from './glance-item.js';

/** What is said to who bought or follows, by their names where they have some. */
export function greetingOf({ of, names }: GreetedItem, words: ConsoleWords): string {
  const named = names.filter((name) => name.trim() !== '');
  const all = new Intl.ListFormat(words.lang(), { type: 'conjunction' }).format(named);
  const [one, many] =
    of === 'bought'
      ? (['thankOne', 'answerThanks'] as const)
      : (['welcomeOne', 'welcome'] as const);
  return named.length === 0 ? words.term(many) : words.term(one, all);
}
