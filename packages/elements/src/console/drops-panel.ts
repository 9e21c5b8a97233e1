import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import { renderDropButton } from './drop-button.js';
import type { DropKind, DropLine } from './drop-line.js';
import { renderDropWords } from './drop-words.js';
import { renderDropsOver } from './drops-over.js';

/** Drops of one kind: prepared ones to drop, what became of those that were dropped, and, folded away, what is over. */
export function renderDropsPanel(
  kind: DropKind,
  lines: readonly DropLine[],
  tools: ConsoleTools,
): TemplateResult {
  const panel = `${kind}s` as const;
  const standing = lines.filter(({ overAt }) => overAt === undefined);
  // One that goes lets the others move up, under a finger perhaps.
  tools.steady.see(panel, standing.map(({ id }) => id).join(' '));
  return html`<section class="coupons" part=${panel} aria-labelledby=${panel}>
    <h2 id=${panel} tabindex="-1">${tools.words.term(panel)}</h2>
    ${lines.length === 0 ? html`<p class="hint">${tools.words.term('noCoupons')}</p>` : nothing}
    ${
      standing.length === 0
        ? nothing
        : html`<ul>
            ${repeat(
              standing,
              ({ id }) => id,
              (line) => renderLine(kind, line, tools),
            )}
          </ul>`
    }
    ${renderDropsOver(kind, lines, tools)}
  </section>`;
}

function renderLine(kind: DropKind, line: DropLine, tools: ConsoleTools): TemplateResult {
  const { id, phase } = line;
  const place = `${kind}-${id}`;
  return html`<li class="coupon ${phase}" part=${kind} data-piece=${place}>
    ${renderDropWords(line, tools)} ${renderDropButton({ ...line, place }, tools)}
  </li>`;
}
