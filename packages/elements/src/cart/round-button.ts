import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import type { minus } from '../icons/shapes.js';

/** A button that has a sign for a name. One that is blocked keeps the focus, and does nothing. */
export function renderRoundButton(
  label: string,
  shape: typeof minus,
  act: () => void,
  blocked = false,
): TemplateResult {
  return html`<button
    class="round"
    type="button"
    aria-label=${label}
    aria-disabled=${blocked ? 'true' : 'false'}
    @click=${() => {
      if (!blocked) act();
    }}
  >
    ${icon(shape)}
  </button>`;
}
