/**
 * A text in one language, or in several by BCP 47 tag (`{ en: 'Pears', zh: '梨' }`).
 * It is always shown as text, never parsed as markup.
 */
export type LocalText = string | { [language: string]: string };

/**
 * The text in the first of `languages` that it has: an exact tag, then the same primary language, then
 * English, then whatever it has. A malformed text gives `''`.
 *
 * @param languages BCP 47 tags, most wanted first (as `navigator.languages`).
 */
export function textIn(text: LocalText | undefined, languages: readonly string[]): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return '';
  const tags = Object.keys(text);
  let tag: string | undefined;
  for (const wanted of [...languages, 'en']) {
    tag ??=
      tags.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
      tags.find((one) => primary(one) === primary(wanted));
  }
  const found: unknown = text[tag ?? tags[0] ?? ''];
  return typeof found === 'string' ? found : '';
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
