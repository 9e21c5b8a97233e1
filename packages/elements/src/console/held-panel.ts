import type { HeldLine } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';

const WHY = { rule: 'heldByRule', words: 'heldByWords', service: 'heldByService' } as const;

/** Lines that wait until somebody of the house lets them through: one tap each way. */
export function renderHeldPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, words } = tools;
  const { held = [], heldCount = held.length } = host.backstage ?? {};
  if (held.length === 0) return nothing;
  return html`<section class="held" part="held" aria-labelledby="held">
    <h3 id="held">
      ${words.term('heldTitle')} <small class="count numbers">${words.number(heldCount)}</small>
    </h3>
    <ul>
      ${repeat(
        held,
        ({ id }) => id,
        (line, index) => renderHeld(line, `held-${index}`, tools),
      )}
    </ul>
  </section>`;
}

function renderHeld(
  { id, name, text, why }: HeldLine,
  place: string,
  tools: ConsoleTools,
): TemplateResult {
  const { words, steady } = tools;
  // What is let through lets the next line move up, which nobody has read.
  steady.see(place, id);
  return html`<li data-piece="held-${id}">
    <p class="hint"><bdi>${name || words.term('chatGuest')}</bdi> · ${words.term(WHY[why])}</p>
    <p class="text" dir="auto">${text}</p>
    <p class="acts">
      ${renderAct({ act: 'message.refuse', message: id }, { term: 'refuseLine', place }, tools)}
      ${renderAct({ act: 'message.approve', message: id }, { term: 'letThrough', accent: true, place }, tools)}
    </p>
  </li>`;
}
