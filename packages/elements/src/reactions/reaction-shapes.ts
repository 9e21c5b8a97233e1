import type { Reaction } from '@livestall/protocol';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// Drawn, not taken of a font: the same on every phone, in the stall's own colours, and never an empty box.

const face = svg`<circle cx="12" cy="12" r="10" fill="#ffc84a" />`;

const hand = svg`<path d="M7.6 13.2V8.1a1.35 1.35 0 0 1 2.7 0V5.4a1.35 1.35 0 0 1 2.7 0v2a1.35 1.35 0 0 1 2.7 0v1.9a1.3 1.3 0 0 1 2.6 0v6.1c0 3.5-2.4 5.8-5.6 5.8-2.3 0-3.9-1-5-2.8l-3.2-5c-.5-.8-.3-1.7.4-2.1.7-.4 1.4-.2 2 .5z" />`;

const SHAPES: Readonly<Record<Reaction, SVGTemplateResult>> = {
  heart: svg`<path
    d="M12 20.8C5.6 16 2.4 12.6 2.4 8.7a5.2 5.2 0 0 1 9.6-2.8 5.2 5.2 0 0 1 9.6 2.8c0 3.9-3.2 7.3-9.6 12.1z"
    fill="#ff5f7a"
  /><path d="M5.4 9.2a2.6 2.6 0 0 1 2.2-2.7" fill="none" stroke="#ffd3da" stroke-width="1.6" />`,
  clap: svg`<g transform="rotate(-24 12 14) translate(-1.6 1) scale(.88)" fill="#f0a83a">${hand}</g>
    <g transform="rotate(-4 12 14) translate(3.2 2.4) scale(.88)" fill="#ffc84a" stroke="#c97b16" stroke-width=".9">${hand}</g>
    <path d="M5 4.6l1.2 1.7M9.2 2.2l.5 2M2.6 8.6l1.9.7" stroke="#ffc84a" stroke-width="1.7" />`,
  laugh: svg`${face}<path
      d="M5.6 10.2l2-1.9 2 1.9M14.4 10.2l2-1.9 2 1.9"
      fill="none"
      stroke="#6b3d0c"
      stroke-width="1.7"
    /><path d="M6.2 13h11.6a5.8 5.8 0 0 1-11.6 0z" fill="#6b3d0c" /><path
      d="M8.6 17.3a4 4 0 0 1 6.8 0 5.8 5.8 0 0 1-6.8 0z"
      fill="#ff7a6b"
    />`,
  wow: svg`${face}<path
      d="M6.3 6.4l2.4-.9M17.7 6.4l-2.4-.9"
      stroke="#6b3d0c"
      stroke-width="1.5"
    /><ellipse cx="8.4" cy="10" rx="1.4" ry="1.8" fill="#6b3d0c" /><ellipse
      cx="15.6"
      cy="10"
      rx="1.4"
      ry="1.8"
      fill="#6b3d0c"
    /><ellipse cx="12" cy="16.4" rx="2.6" ry="3.3" fill="#6b3d0c" />`,
  leaf: svg`<path d="M4.6 19.6C2.8 9.4 9.4 3.4 21 3.2c.4 11.4-5.6 18.2-16.4 16.4z" fill="#6cb35c" /><path
      d="M3.2 21.2L13.6 10.6M8 16.4v-4.2M11 13.3h4"
      fill="none"
      stroke="#e9f6df"
      stroke-width="1.5"
    />`,
};

/** A reaction, drawn in its own colours. */
export function renderReaction(reaction: Reaction, size: number): TemplateResult {
  return html`<svg
    aria-hidden="true"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${SHAPES[reaction]}
  </svg>`;
}
