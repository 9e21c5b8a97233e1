import type { ChatLine } from '@livestall/client';
import type { SystemLine } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { basket, people } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { inWords } from '../render/in-words.js';
import type { LineTools } from './line-tools.js';

/** What the server itself tells: quietly, for it is nobody's word. */
export function renderSystemLine(
  { id }: ChatLine,
  system: SystemLine,
  tools: LineTools,
): TemplateResult {
  return html`<li class="system" part="line" data-id=${id}>
    ${icon(system.of === 'bought' ? basket : people, 14)}
    <p>${system.of === 'bought' ? bought(system, tools) : arrived(system, tools)}</p>
  </li>`;
}

function bought(
  { product, names, count }: Extract<SystemLine, { of: 'bought' }>,
  { words, titleOf }: LineTools,
) {
  const others = count - names.length;
  return inWords([words.text(titleOf(product)) || product, ...names], (goods = '', ...buyers) =>
    others > 0
      ? words.term('chatBoughtMany', listed(buyers, words, others), others, goods)
      : words.term('chatBought', listed(buyers, words, 0), names.length, goods),
  );
}

function arrived({ names, count }: Extract<SystemLine, { of: 'arrived' }>, { words }: LineTools) {
  const others = count - names.length;
  return inWords(names, (...who) =>
    others > 0
      ? words.term('chatArrivedMany', listed(who, words, others), others)
      : words.term('chatArrived', listed(who, words, 0), names.length),
  );
}

/** Names as the language lists them: all of them, or the first of `others` more. */
function listed(names: readonly string[], words: Words, others: number): string {
  const list = new Intl.ListFormat(words.lang());
  if (others <= 0) return list.format(names);
  // Between the first two of three stands what stands between all but the last.
  const [, apart] = list.formatToParts(['1', '2', '3']);
  return names.join(apart?.value);
}
