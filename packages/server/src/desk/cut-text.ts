/** Controls but tabs and ends of lines, and the marks that turn the direction of what comes after them. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
/**
 * No language stacks as many marks; towers of them paint over the lines around. What is drawn as nothing (a joiner)
 * does not end a tower.
 */
const TOWERS = /(\p{M}(?:\p{Cf}*\p{M}){7})(?:\p{Cf}*\p{M})+/gu;
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
  const cut = plain.slice(0, limit);
  // Of a pair that the limit cut in two nothing is left, rather than a mark that stands for nothing.
  const whole = cut.length < plain.length ? cut.replace(/[\uD800-\uDBFF]$/, '') : cut;
  return whole.toWellFormed();
}
