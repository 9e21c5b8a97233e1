import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** An icon beside words, or in a button that has a name of its own: drawn in the text's colour, one stroke. */
export function icon(shape: SVGTemplateResult, size = 20): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${shape}
  </svg>`;
}
