import type { Show } from '@livestall/client';
import type { Picture } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Words } from '../localize/words.js';

/** How a picture stands on the page. */
export interface PictureLook {
  /** The `sizes` attribute: how wide it is drawn. */
  sizes?: string;
  /** True where the words beside it say the same already. */
  decorative?: boolean;
  /** True for what is seen at once. */
  eager?: boolean;
}

/** A still picture, its addresses judged by the show; `nothing` where there is none or it is refused. */
export function renderPicture(
  picture: Picture | undefined,
  show: Show,
  words: Words,
  { sizes, decorative = false, eager = false }: PictureLook = {},
): TemplateResult | typeof nothing {
  const src = show.address(picture?.url);
  if (!picture || src === null) return nothing;
  const set = (picture.sizes ?? []).flatMap(({ url, width }) => {
    const address = show.address(url);
    return address === null ? [] : [`${address} ${width}w`];
  });
  return html`<img
    part="picture"
    src=${src}
    srcset=${ifDefined(set.length > 0 ? set.join(', ') : undefined)}
    sizes=${ifDefined(set.length > 0 ? sizes : undefined)}
    alt=${decorative ? '' : words.text(picture.alt)}
    width=${picture.width}
    height=${picture.height}
    loading=${eager ? 'eager' : 'lazy'}
    decoding="async"
    draggable="false"
  />`;
}
