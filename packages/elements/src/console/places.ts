import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';

/** Where the seller is in the console. */
export type ConsolePlace = 'live' | 'prepare';

const TERMS = { live: 'onAir', prepare: 'prepare' } as const;

/** The way between preparing and selling. */
export function renderPlaces(
  place: ConsolePlace,
  words: ConsoleWords,
  go: (place: ConsolePlace) => void,
): TemplateResult {
  return html`<div class="places" role="group" aria-label=${words.term('places')}>
    ${(['live', 'prepare'] as const).map(
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
