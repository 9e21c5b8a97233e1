import type { ChatLine } from '@livestall/client';

/** Something to read: a letter of any script. A number alone, a heart or a row of dots is a nod. */
const WORDS = /\p{L}/u;

/** Of the rest of the talk the newest that somebody in front of a camera can take in, newest first: no nods, nothing twice. */
export function thinTalk(lines: readonly ChatLine[], most: number): ChatLine[] {
  const said = new Set<string>();
  const thinned: ChatLine[] = [];
  for (const line of lines.toReversed()) {
    if (thinned.length === most) break;
    const text = line.text.trim().toLowerCase();
    if (!WORDS.test(text) || said.has(text)) continue;
    said.add(text);
    thinned.push(line);
  }
  return thinned;
}
