import { PinnedElement } from '../pinned/pinned-element.js';
import { adoptStyles } from './adopt-styles.js';

/**
 * @summary What the host is showing, in a window beside the page's, where sheets are to be made anew. `<stall-apart>`
 * draws it by itself.
 */
export class ApartPinnedElement extends PinnedElement {
  protected override createRenderRoot(): ShadowRoot {
    return adoptStyles(this, PinnedElement.styles);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-apart-pinned': ApartPinnedElement;
  }
}
