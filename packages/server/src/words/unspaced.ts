/** Letters that stand alone, three at least, with no more than signs and spaces between them. */
const SPACED = /(?<!\p{L})(?:\p{L}[^\p{L}\p{N}]+){2,}\p{L}(?!\p{L})/gu;

/** A text with its words together that were spaced out: `b.a.d` is `bad`. */
export function unspaced(text: string): string {
  return text.replace(SPACED, (letters) => letters.replace(/\P{L}+/gu, ''));
}
