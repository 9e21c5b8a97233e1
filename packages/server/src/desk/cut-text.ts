/**
 * A text as it is kept: without spaces around it, no longer than `limit` UTF-16 units, and well formed, since
 * half a character would be stored as another one and not equal itself any more.
 */
export function cutText(text: string, limit: number): string {
  const cut = text.trim().slice(0, limit);
  // Of a pair that the limit cut in two nothing is left, rather than a mark that stands for nothing.
  const whole = cut.length < text.trim().length ? cut.replace(/[\uD800-\uDBFF]$/, '') : cut;
  return whole.toWellFormed();
}
