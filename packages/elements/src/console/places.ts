import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

const PLACES = ['live', 'prepare', 'sales', 'demand'] as const;

/** Where the seller is in the console; `glance` is the live place for who stands in front of the camera. */
export type ConsolePlace = (typeof PLACES)[number] | 'glance';

const TERMS = { live: 'onAir', prepare: 'prepare', sales: 'sales', demand: 'demand' } as const;

/** Whether a word that was kept is a place. */
export function isPlace(word: string | null): word is ConsolePlace {
  return word === 'glance' || PLACES.some((place) => place === word);
}

/** The way between selling, preparing and what came of it; with how many requests wait. */
export function renderPlaces(
  place: ConsolePlace,
  { words, host }: Pick<ConsoleTools, 'words' | 'host'>,
  go: (place: ConsolePlace) => void,
): TemplateResult {
  const waiting = host.backstage?.requests?.open ?? 0;
  return html`<div class="places" role="group" aria-label=${words.term('places')}>
    ${PLACES.map(
      (one) =>
        html`<button
          class="place"
          part="button"
          type="button"
          aria-pressed=${one === place ? 'true' : 'false'}
          @click=${() => go(one)}
        >
          ${words.term(TERMS[one])}
          ${one === 'demand' && waiting > 0 ? renderWaiting(waiting, words) : nothing}
        </button>`,
    )}
  </div>`;
}

/** The number alone says nothing to who hears it. */
function renderWaiting(waiting: number, words: ConsoleTools['words']): TemplateResult {
  return html`<small class="numbers" aria-hidden="true">${words.number(waiting)}</small>
    <span class="unseen">${words.term('requestsOpen', waiting)}</span>`;
}
