import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { ask, basket, chevronBack, leaf, people, send } from '../../icons/shapes.js';
import type { ConsoleWords } from '../console-words.js';
import { WAITING_KINDS, type GlanceKind, type WaitingKind } from './glance-item.js';

/** What each part of it is called. */
export const GLANCE_TERMS = {
  questions: 'questions',
  bought: 'glanceBought',
  fans: 'glanceFans',
  toYou: 'glanceToYou',
  talk: 'talk',
} as const satisfies { readonly [kind in GlanceKind]: string };

/** How each part of it is drawn in small. */
export const GLANCE_ICONS: { readonly [kind in GlanceKind]: SVGTemplateResult } = {
  questions: ask,
  bought: basket,
  fans: leaf,
  toYou: send,
  talk: people,
};

/** Above this it is many. */
const MANY = 99;

/** What the bar does. */
export interface WaitsTools {
  /** How much came while nothing moved. */
  fresh: number;
  leave: () => void;
  jump: (kind: WaitingKind) => void;
  /** Lets in what came. */
  show: () => void;
}

/** How much of each waits, in figures that are read in passing, and the way to it; and the way back. */
export function renderWaits(
  waits: { readonly [kind in WaitingKind]: number },
  words: ConsoleWords,
  { fresh, leave, jump, show }: WaitsTools,
): TemplateResult {
  return html`<div class="bar">
    <button
      class="round back"
      part="button"
      type="button"
      aria-label=${words.term('glanceBack')}
      @click=${leave}
    >
      ${icon(chevronBack, 28)}
    </button>
    <div class="waits" part="waits" role="group" aria-label=${words.term('glanceHere')}>
      ${WAITING_KINDS.map((kind) => {
        const count = waits[kind];
        const name = words.term(GLANCE_TERMS[kind]);
        return html`<button
          class="wait ${count > 0 ? 'some' : ''}"
          part="button"
          type="button"
          @click=${() => jump(kind)}
        >
          ${icon(GLANCE_ICONS[kind], 24)}
          <strong class="numbers"
            >${count > MANY ? `${words.number(MANY)}+` : words.number(count)}</strong
          >
          <span class="name">${name}</span>
        </button>`;
      })}
    </div>
    ${
      fresh === 0
        ? nothing
        : html`<button class="button newer" part="newer" type="button" @click=${show}>
            ${words.term('glanceNew', fresh)}
          </button>`
    }
  </div>`;
}
