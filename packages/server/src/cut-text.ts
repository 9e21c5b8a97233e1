/** Controls but tabs and ends of lines, and the marks that turn the direction of what comes after them. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
/**
 * No language stacks as many marks; towers of them paint over the lines around. What is drawn as nothing (a joiner)
 * does not end a tower.
 */
const TOWERS = /(\p{M}(?:\p{Cf}*\p{M}){7})(?:\p{Cf}*\p{M})+/gu;
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Something that leaves ink: letters, digits, signs, but those that are drawn as nothing. */
const INK = /[^\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

/**
 * A viewer's text as it is kept: without what would disturb the words of others beside it, without spaces
 * around it, no longer than `limit` UTF-16 units, and well formed, since half a character would be stored as
 * another one and not equal itself any more. A text that nobody could see is none.
 */
export function cutText(text: string, limit: number): string {
  const plain = text.replace(UNSEEN, '').replace(TOWERS, '$1').trim();
  if (!INK.test(plain)) return '';
  return cutWhole(plain, limit).toWellFormed();
}

/** Cuts between two letters as people see them: no family loses its children, no letter its mark. */
function cutWhole(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = LETTERS.segment(text).containing(limit)?.index ?? 0;
  if (end > 0) return text.slice(0, end);
  // One letter as long as all that fits is none that anybody writes: what stands at the cut is at least a whole character.
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
