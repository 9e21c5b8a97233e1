import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { firstLetter } from '../render/first-letter.js';
import { renderPicture } from '../render/picture.js';
import type { ConsoleWords } from './console-words.js';

/** A product's picture beside its name, else the first letter of that. Styles: `letter.styles.ts`. */
export function renderProductFace(
  { pictures, title }: Pick<Product, 'pictures' | 'title'>,
  show: Show,
  words: ConsoleWords,
  sizes = '56px',
): TemplateResult {
  const picture = renderPicture(pictures[0], show, words, { sizes, decorative: true });
  if (picture !== nothing) return picture;
  return html`<span class="letter" aria-hidden="true">${firstLetter(words.text(title))}</span>`;
}
