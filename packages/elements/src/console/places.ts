import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';

/** Where the seller is in the console. */
export type ConsolePlace = 'live' | 'prepare' | 'sales';

const TERMS = { live: 'onAir', prepare: 'prepare', sales: 'sales' } as const;

/** The way between selling, preparing and what came of it. */
export function renderPlaces(
  place: ConsolePlace,
  words: ConsoleWords,
  go: (place: ConsolePlace) => void,
): TemplateResult {
  return html`<div class="places" role="group" aria-label=${words.term('places')}>
    ${(['live', 'prepare', 'sales'] as const).map(
      (one) =>
        html`<button
          class="place"
          part="button"
          type="button"
          aria-pressed=${one === place ? 'true' : 'false'}
          @click=${() => go(one)}
        >
          ${words.term(TERMS[one])}
        </button>`,
    )}
  </div>`;
}
