import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import { renderDropButton, type Dropped } from './drop-button.js';

/** How a drop stands on the panel: `phase` is its look, `stands` what can be done about it. */
export interface DropLine extends Omit<Dropped, 'place'> {
  id: string;
  phase: string;
  /** What it gives, in the fewest words. */
  gives: string;
  title: string | TemplateResult;
  notes: readonly string[];
  /** How many tries came before it opened. */
  early: number | undefined;
}

/**
 * Drops of one kind: prepared ones to drop, and what became of those that were dropped.
 *
 * @param kind One of them, as its part and its place are named; the panel is called so in the plural.
 */
export function renderDropsPanel(
  kind: 'coupon' | 'offer' | 'giveaway',
  lines: readonly DropLine[],
  tools: ConsoleTools,
): TemplateResult {
  const panel = `${kind}s` as const;
  return html`<section class="coupons" part=${panel} aria-labelledby=${panel}>
    <h2 id=${panel}>${tools.words.term(panel)}</h2>
    ${
      lines.length === 0
        ? html`<p class="hint">${tools.words.term('noCoupons')}</p>`
        : html`<ul>
            ${repeat(
              lines,
              ({ id }) => id,
              (line) => renderLine(kind, line, tools),
            )}
          </ul>`
    }
  </section>`;
}

function renderLine(kind: string, line: DropLine, tools: ConsoleTools): TemplateResult {
  const { id, phase, gives, title, notes, early, stands } = line;
  const tooEarly = early ? tools.words.term('dropEarly', tools.words.number(early)) : '';
  const place = `${kind}-${id}`;
  return html`<li class="coupon ${phase}" part=${kind} data-piece=${place}>
    <p class="gives">${gives}</p>
    <div class="about" tabindex=${ifDefined(stands === 'over' ? -1 : undefined)}>
      <h3>${title}</h3>
      <p class="hint numbers">${[...notes, tooEarly].filter(Boolean).join(' · ')}</p>
    </div>
    ${renderDropButton({ ...line, place }, tools)}
  </li>`;
}
