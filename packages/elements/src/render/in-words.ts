import { html, type TemplateResult } from 'lit';

/** Stand-ins that no text has: private to this file. */
const FIRST = 0xf8f0;

/**
 * A sentence with texts of people in it: each stands in its own direction, so that none turns the words around it.
 *
 * @param say Makes the sentence of what stands in for the texts.
 */
export function inWords(
  texts: readonly string[],
  say: (...standIns: string[]) => string,
): (TemplateResult | string)[] {
  const signs = texts.map((_, index) => String.fromCharCode(FIRST + index));
  const pieces = say(...signs).split(new RegExp(`([${signs.join('')}])`, 'u'));
  return pieces.map((piece) => {
    const index = signs.indexOf(piece);
    return index < 0 ? piece : html`<bdi>${texts[index]}</bdi>`;
  });
}
