import type { Show } from '@livestall/client';
import type { Product, Variant } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Words } from '../localize/words.js';
import { renderPicture } from '../render/picture.js';

/** Its pictures, that of the chosen variant first. */
export function renderGallery(
  product: Product,
  variant: Variant | undefined,
  show: Show,
  words: Words,
): TemplateResult | typeof nothing {
  const own = variant?.picture;
  const pictures = own
    ? [own, ...product.pictures.filter(({ url }) => url !== own.url)]
    : product.pictures;
  if (pictures.length === 0) return nothing;
  const several = pictures.length > 1;
  // A strip that scrolls must be reachable by keyboard.
  return html`<div
    class="gallery ${several ? 'several' : ''}"
    role=${ifDefined(several ? 'group' : undefined)}
    aria-label=${several ? words.text(product.title) : nothing}
    tabindex=${ifDefined(several ? 0 : undefined)}
  >
    ${pictures.map((one) => renderPicture(one, show, words, { sizes: '400px', eager: true }))}
  </div>`;
}
