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
  return inWords([words.text(titleOf(product)) || product, ...names], (goods = '', ...buyers) => {
    const who = listed({ names, standIns: buyers, others }, words);
    return others > 0
      ? words.term('chatBoughtMany', who, others, goods)
      : words.term('chatBought', who, names.length, goods);
  });
}

function arrived({ names, count }: Extract<SystemLine, { of: 'arrived' }>, { words }: LineTools) {
  const others = count - names.length;
  return inWords(names, (...arrivals) => {
    const who = listed({ names, standIns: arrivals, others }, words);
    return others > 0
      ? words.term('chatArrivedMany', who, others)
      : words.term('chatArrived', who, names.length);
  });
}

/** What stands in for names, as the language lists these: all of them, or the first of `others` more. */
function listed(
  { names, standIns, others }: { names: readonly string[]; standIns: string[]; others: number },
  words: Words,
): string {
  const list = new Intl.ListFormat(words.lang());
  // Between the first two of three stands what stands between all but the last.
  if (others > 0) return standIns.join(list.formatToParts(['1', '2', '3'])[1]?.value);
  const left = [...standIns];
  // What comes between may go by the name after it: "Ana e Inés".
  return list
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? left.shift() : value))
    .join('');
}
