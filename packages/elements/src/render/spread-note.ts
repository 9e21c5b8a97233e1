import type { Opening } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** Why somebody who tapped at an opening has to wait: turns are drawn. Empty where they are not, or all have had theirs. */
export function spreadNote({ opensAt, spreadMs = 0 }: Opening, now: number, words: Words): string {
  if (now >= opensAt + spreadMs) return '';
  return words.term('dropSpread', words.number(Math.ceil(spreadMs / 1_000)));
}
