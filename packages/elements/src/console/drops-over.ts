import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import type { DropKind, DropLine } from './drop-line.js';
import { renderDropWords } from './drop-words.js';

/** Folded away below the drops of one kind: those that are over, the last of them first, with when that was. */
export function renderDropsOver(
  kind: DropKind,
  lines: readonly DropLine[],
  tools: ConsoleTools,
): TemplateResult | typeof nothing {
  const { words } = tools;
  const over = lines
    .flatMap(({ overAt, ...line }) => (overAt === undefined ? [] : [{ ...line, overAt }]))
    .sort((one, other) => other.overAt - one.overAt);
  if (over.length === 0) return nothing;
  const when = (at: number) =>
    words.term('dropOverAt', words.date(new Date(at), { timeStyle: 'short' }));
  return html`<details data-piece="${kind}-over">
    <summary tabindex="0">
      ${words.term('couponOver')} <span class="hint numbers">${words.number(over.length)}</span>
    </summary>
    <ul>
      ${repeat(
        over,
        ({ id }) => id,
        (line) =>
          html`<li class="coupon closed" part=${kind}>
            ${renderDropWords({ ...line, notes: [when(line.overAt), ...line.notes] }, tools)}
          </li>`,
      )}
    </ul>
  </details>`;
}
