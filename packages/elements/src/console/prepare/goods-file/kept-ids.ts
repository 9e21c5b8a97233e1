import type { LocalText } from '@livestall/protocol';
import type { ConsoleWords } from '../../console-words.js';

interface Named {
  id: string;
  label: LocalText;
}

/** Ids for what is called by names: what was there keeps its own, and its words in other languages. */
export function keptIds<T extends Named>(
  names: readonly string[],
  before: readonly T[],
  prefix: string,
  words: ConsoleWords,
): (T | Named)[] {
  const known = new Map(before.map((one) => [words.text(one.label), one]));
  const taken = new Set(before.map(({ id }) => id));
  return names.map((label) => known.get(label) ?? { id: freeId(prefix, taken), label });
}

/** The first of `prefix1`, `prefix2`… that is not taken; it is then. */
export function freeId(prefix: string, taken: Set<string>): string {
  let count = 1;
  while (taken.has(`${prefix}${count}`)) count += 1;
  const id = `${prefix}${count}`;
  taken.add(id);
  return id;
}
