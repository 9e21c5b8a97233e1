import { html, svg, type TemplateResult } from 'lit';
import type { QrCode } from './qr-code.js';

/** A QR code, dark on light in the dark too: many readers take no other. `null`: its place is kept. */
export function renderQrCode(code: QrCode | null, label: string): TemplateResult {
  const { size, path } = code ?? { size: 1, path: '' };
  return html`<svg
    part="code"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#ffffff" /><path d=${path} fill="#16140e" />`}
  </svg>`;
}
