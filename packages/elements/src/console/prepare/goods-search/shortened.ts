import type { LocalText } from '@livestall/protocol';

/** A text that has at most so many characters, in each of its languages. It ends between two letters as people see them. */
export function shortened(text: LocalText, most: number): LocalText {
  if (typeof text === 'string') return cut(text, most);
  const cuts = Object.entries(text).map(([lang, words]) => [lang, cut(words, most)] as const);
  return Object.fromEntries(cuts);
}

function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    if (kept.length + segment.length >= most) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
