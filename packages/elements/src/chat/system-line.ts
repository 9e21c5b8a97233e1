import type { ChatLine } from '@livestall/client';
import type { SystemLine } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { basket, people } from '../icons/shapes.js';
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
  const who = names.join(', ');
  const others = count - names.length;
  return inWords([who, words.text(titleOf(product)) || product], (buyers = '', goods = '') =>
    others > 0
      ? words.term('chatBoughtMany', buyers, others, goods)
      : words.term('chatBought', buyers, goods),
  );
}

function arrived({ names, count }: Extract<SystemLine, { of: 'arrived' }>, { words }: LineTools) {
  const others = count - names.length;
  return inWords([names.join(', ')], (who = '') =>
    others > 0 ? words.term('chatArrivedMany', who, others) : words.term('chatArrived', who),
  );
}
