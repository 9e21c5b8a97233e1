import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import type { ConsolePlace } from './places.js';

/** The way to what is read in passing, for who stands in front of the camera. */
export function renderGlanceWay(
  { words }: ConsoleTools,
  go: (place: ConsolePlace) => void,
): TemplateResult {
  return html`<button
    class="button glance-way"
    part="button"
    type="button"
    @click=${() => go('glance')}
  >
    ${words.term('glance')}
  </button>`;
}
