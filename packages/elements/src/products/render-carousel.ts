import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { chevronBack } from '../icons/shapes.js';
import { bring } from '../layout/in-sight.js';
import type { RowEnd, RowEnds } from './row-ends.js';

/**
 * Goods in a row that is scrolled sideways, with buttons for a mouse. Styles: `carousel.styles.ts`.
 *
 * @param label What the list is called.
 */
export function renderCarousel(
  goods: readonly TemplateResult[],
  label: string,
  ends: RowEnds,
): TemplateResult {
  return html`<div class="ways">
    <div class="carousel" role="list" aria-label=${label} @focusin=${reveal}>
      <span data-end="first" aria-hidden="true"></span>
      ${goods}
      <span data-end="last" aria-hidden="true"></span>
    </div>
    ${renderWay('first', ends)} ${renderWay('last', ends)}
  </div>`;
}

/** Browsers leave what keys came to as it is where a part of it is in sight. */
function reveal({ target, currentTarget }: FocusEvent): void {
  const piece = target as Element;
  const card = piece.closest('.row');
  if (card && piece.matches(':focus-visible')) bring(currentTarget as Element, card);
}

/** A mouse has no other way to scroll sideways. Keys and readers go from product to product, and the row goes with them. */
function renderWay(end: RowEnd, ends: RowEnds): TemplateResult {
  return html`<button
    class="round way ${end}"
    type="button"
    tabindex="-1"
    aria-hidden="true"
    ?hidden=${ends.isSeen(end)}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => ends.go(end)}
  >
    ${icon(chevronBack)}
  </button>`;
}
