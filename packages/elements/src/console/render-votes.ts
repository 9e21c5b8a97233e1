import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { up } from '../icons/shapes.js';
import type { ConsoleWords } from './console-words.js';

/** How many others want a question answered; nothing where nobody said so. */
export function renderVotes(
  votes: number,
  words: ConsoleWords,
  size = 20,
): TemplateResult | typeof nothing {
  if (votes <= 0) return nothing;
  return html`<span class="votes">
    ${icon(up, size)}<strong class="numbers" aria-hidden="true">${words.number(votes)}</strong
    ><span class="unseen">${words.term('glanceVotes', votes)}</span>
  </span>`;
}
